import type { AnalyticRule, Json, JsonObject } from '@hubwright/schema';
import { cleanDescription } from './clean-description.js';
import { embedSourceValue } from '../arm/embed-source-value.js';
import { toIsoDuration } from './iso-duration.js';
import { listOf, textOf, type LooseMembers } from '../arm/loose-values.js';
import { splitTechniques, withoutSpaces } from './mitre-techniques.js';

const triggerOperators: Readonly<Record<string, string>> = {
  gt: 'GreaterThan',
  lt: 'LessThan',
  eq: 'Equal',
  ne: 'NotEqual',
  greaterthan: 'GreaterThan',
  lessthan: 'LessThan',
  equal: 'Equal',
  notequal: 'NotEqual',
};

/** Members a rule template takes from its YAML under the same name. */
const copiedMembers = [
  'entityMappings',
  'sentinelEntitiesMappings',
  'eventGroupingSettings',
  'customDetails',
  'alertDetailsOverride',
  'incidentConfiguration',
] as const;

/** Members of the rule kinds that turn another product's alerts into incidents. */
const filterMembers = [
  'productFilter',
  'severitiesFilter',
  'displayNamesFilter',
  'displayNamesExcludeFilter',
] as const;

/**
 * Maps a rule's YAML to the properties of an alert rule template. `emptyList` is the expression that stands for a rule
 * without required connectors. Values the mapping does not know, such as an operator, are kept as they are.
 * https://learn.microsoft.com/rest/api/securityinsights/alert-rule-templates
 */
export function analyticRuleProperties(rule: AnalyticRule, emptyList: () => string): JsonObject {
  const source = rule as LooseMembers;
  return withoutAbsent({
    description: embedSourceValue(cleanDescription(textOf(source['description']))),
    displayName: embedSourceValue(source['name']),
    ...queryMembers(source),
    severity: embedSourceValue(source['severity']) ?? 'Medium',
    status: embedSourceValue(source['status']) ?? 'Available',
    requiredDataConnectors: requiredDataConnectors(source['requiredDataConnectors']) ?? emptyList(),
    ...attackMembers(source),
    ...copyMembers(source, copiedMembers),
    ...copyMembers(source, filterMembers),
  });
}

/** The resource kind of a rule: its YAML's, `Scheduled` when it names none. */
export function analyticRuleKind(rule: AnalyticRule): string {
  return textOf((rule as LooseMembers)['kind']) || 'Scheduled';
}

/** Fusion, machine learning and incident creation rules bring no query: they have neither schedule nor suppression. */
function queryMembers(rule: LooseMembers): Record<string, Json | undefined> {
  if (textOf(rule['query']) === '') return {};
  return {
    enabled: false,
    query: embedSourceValue(rule['query']),
    ...scheduleMembers(rule),
    suppressionDuration: 'PT1H',
    suppressionEnabled: false,
  };
}

/** Only scheduled rules have a schedule: an NRT rule runs every minute and takes no threshold. */
function scheduleMembers(rule: LooseMembers): Record<string, Json | undefined> {
  const kind = textOf(rule['kind']);
  if (kind !== '' && kind.toLowerCase() !== 'scheduled') return {};
  const operator = textOf(rule['triggerOperator']);
  return {
    queryFrequency: durationOf(rule['queryFrequency']),
    queryPeriod: durationOf(rule['queryPeriod']),
    triggerOperator: triggerOperators[operator.trim().toLowerCase()] ?? embedSourceValue(operator),
    triggerThreshold: numberOf(rule['triggerThreshold']),
  };
}

function attackMembers(rule: LooseMembers): Record<string, Json | undefined> {
  const { techniques, subTechniques } = splitTechniques(listOf(rule['relevantTechniques']));
  return {
    tactics: embedSourceValue(withoutSpaces(listOf(rule['tactics']))),
    subTechniques: embedSourceValue(subTechniques),
    techniques: embedSourceValue(techniques),
  };
}

function requiredDataConnectors(connectors: unknown): Json | undefined {
  return embedSourceValue(listOf(connectors).map(joinConnectorIds));
}

/** Some rules list alternatives under one `connectorId`; the service takes them in one text. */
function joinConnectorIds(connector: unknown): unknown {
  if (typeof connector !== 'object' || connector === null) return connector;
  const { connectorId } = connector as { connectorId?: unknown };
  return Array.isArray(connectorId) ? { ...connector, connectorId: connectorId.join(',') } : connector;
}

function copyMembers(rule: LooseMembers, names: readonly string[]): Record<string, Json | undefined> {
  return Object.fromEntries(names.map((name) => [name, embedSourceValue(rule[name])]));
}

function durationOf(value: unknown): Json | undefined {
  return typeof value === 'string' ? embedSourceValue(toIsoDuration(value)) : embedSourceValue(value);
}

/** A threshold in quotes counts as the number it shows. */
function numberOf(value: unknown): Json | undefined {
  const quoted = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
  return Number.isNaN(quoted) ? embedSourceValue(value) : quoted;
}

function withoutAbsent(members: Record<string, Json | undefined>): JsonObject {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
