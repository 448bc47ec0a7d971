import type { Json } from '@hubwright/schema';
import type { ArmResource, SummaryRuleContent } from '@hubwright/solution';
import { escapeArmText } from '../arm/arm-expression.js';
import { cleanDescription } from './clean-description.js';
import { escapeArm } from '../arm/escape-arm.js';
import type { RenderContext } from '../fragment.js';
import { textOf, type LooseMembers } from '../arm/loose-values.js';
import { pruneEmpty } from '../arm/prune-empty.js';
import { renderPartial } from '../render-partial.js';

/** Members of the definition that a source may leave to the service. */
const optionalMembers = ['binDelay', 'binStartTime', 'timeSelector'];

/** Renders the `summaryLogs` resource of a summary rule; `name` is an ARM expression in brackets. */
export function summaryRuleResource(
  { rule }: SummaryRuleContent,
  name: string,
  context: RenderContext,
): ArmResource {
  const members: LooseMembers = { ...rule };
  const { profile, share } = context;
  return renderPartial<ArmResource>('summary-rule', {
    apiVersion: profile.apiVersions.summaryLogs,
    name,
    displayName: itemText(summaryRuleName(members)),
    ruleType: itemText(textOf(members['ruleType']) || 'User'),
    description: itemText(summaryRuleDescription(members)) || share('blanks'),
    ruleDefinition: ruleDefinition(members),
    requiredDataConnectors: pruneEmpty(escapeItem((members['requiredDataConnectors'] ?? []) as Json), share),
  });
}

/** The rule's display name; old sources call it `name`. */
export function summaryRuleName(rule: LooseMembers): string {
  return textOf(rule['displayName']) || textOf(rule['name']);
}

/** The description without surrounding white space and quotes; empty when there is none. */
export function summaryRuleDescription(rule: LooseMembers): string {
  return cleanDescription(textOf(rule['description']));
}

function ruleDefinition(rule: LooseMembers): Record<string, Json> {
  const definition: Record<string, Json> = {
    query: itemText(textOf(rule['query'])),
    binSize: numberOf(rule['binSize']),
    destinationTable: itemText(textOf(rule['destinationTable'])),
  };
  for (const member of optionalMembers) {
    const value = rule[member];
    if (value !== undefined && value !== null)
      definition[member] = member === 'binDelay' ? numberOf(value) : itemText(textOf(value));
  }
  return definition;
}

/** The API takes minutes as numbers, which YAML sources may hold in quotes. */
function numberOf(value: unknown): Json {
  const text = textOf(value).trim();
  return /^\d+$/.test(text) ? Number(text) : itemText(text);
}

/** Text of the item is evaluated at installation and again when the rule is created. */
function itemText(text: string): string {
  return escapeArmText(text, 2);
}

function escapeItem(value: Json): Json {
  return escapeArm(escapeArm(value));
}
