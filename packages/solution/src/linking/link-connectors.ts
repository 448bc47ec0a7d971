import {
  atValue,
  isJsonObject,
  joinPointer,
  suggest,
  type DataCollectionRule,
  type DataConnector,
  type DataConnectorDefinition,
  type Json,
  type JsonObject,
  type NodeLocation,
  type Table,
} from '@hubwright/schema';
import { connectorPartUnused } from '../checks/connector-part-unused.js';
import { definitionPollerMissing } from '../checks/definition-poller-missing.js';
import { pollerDefinitionMissing } from '../checks/poller-definition-missing.js';
import type { LocatedPart } from './connector-parts.js';
import { contentBase } from '../loading/content-base.js';
import { linkDataCollectionRules } from './link-data-collection-rules.js';
import { linkTables } from './link-tables.js';
import type { ListedFile, LoadContext } from '../loading/load-context.js';
import type { CcfConnectorContent, Part } from '../model.js';
import { partName } from './part-name.js';
import { validateConnectorPart } from './validate-connector-part.js';

/** A definition, wrapped or bare, with its id. */
interface Definition {
  readonly part: LocatedPart;
  readonly id: string;
  readonly uiPointer: string;
  readonly idLocation: NodeLocation;
  readonly value: DataConnectorDefinition;
}

/**
 * Joins CCF parts into connectors by what they say: definition id = poller's `connectorDefinitionName`, poller's stream =
 * an input stream of a data flow, the flow's output stream = a table. All flows and streams count.
 * @see https://github.com/Azure/Azure-Sentinel/tree/master/Tools/Create-Azure-Sentinel-Solution
 */
export function linkConnectors(
  parts: readonly LocatedPart[],
  listed: readonly ListedFile[],
  context: LoadContext,
): CcfConnectorContent[] {
  const pollers = parts.filter((part) => part.kind === 'poller');
  const definitions = findDefinitions(parts, pollers);
  const used = new Set<LocatedPart>();
  const connectors: CcfConnectorContent[] = [];
  for (const definition of definitions) {
    const own = pollers.filter((poller) => refersTo(poller, definition, definitions));
    if (own.length === 0) reportNoPoller(definition, pollers, context);
    const rules = linkDataCollectionRules(own, parts, definition.part.folder, context);
    const tables = linkTables(rules, parts, definition.part.folder, context);
    for (const part of [definition.part, ...own, ...rules, ...tables]) {
      if (!used.has(part)) context.report(...validateConnectorPart(part, part.source));
      used.add(part);
    }
    const file = listed.find(
      (candidate) => context.reader.load(candidate.path).source === definition.part.source,
    )!;
    connectors.push({
      contentKind: 'CcfConnector',
      ...contentBase(file, definition.part.source, context),
      definition: { ...location(definition.part), value: definition.value },
      uiPointer: definition.uiPointer,
      pollers: own.map((part) => ({ ...location(part), value: part.value as unknown as DataConnector })),
      dataCollectionRules: rules.map((part) => ({
        ...location(part),
        value: namedRule(part, definition.id),
      })),
      tables: tables.map((part) => ({ ...location(part), value: namedTable(part) })),
    });
  }
  reportUnused(parts, used, definitions, context);
  return connectors;
}

/** Definitions by type, and bare pages that a poller refers to. */
function findDefinitions(parts: readonly LocatedPart[], pollers: readonly LocatedPart[]): Definition[] {
  const wanted = new Set(pollers.map(definitionName));
  const definitions: Definition[] = [];
  for (const part of parts) {
    if (part.kind === 'definition') definitions.push(definitionOf(part));
    else if (
      part.kind === 'legacy-ui' &&
      typeof part.value['id'] === 'string' &&
      wanted.has(part.value['id'])
    ) {
      definitions.push(definitionOf(part));
    }
  }
  return definitions;
}

function definitionOf(part: LocatedPart): Definition {
  const properties = isJsonObject(part.value['properties']) ? part.value['properties'] : {};
  const wrapped = isJsonObject(properties['connectorUiConfig']);
  const uiConfig = (wrapped ? properties['connectorUiConfig'] : part.value) as JsonObject;
  const uiPointer = wrapped ? joinPointer(part.pointer, 'properties', 'connectorUiConfig') : part.pointer;
  const id = String(uiConfig['id'] ?? part.value['name'] ?? '');
  const idPointer = 'id' in uiConfig ? joinPointer(uiPointer, 'id') : part.pointer;
  const value = (
    wrapped ? part.value : { name: id, kind: 'Customizable', properties: { connectorUiConfig: uiConfig } }
  ) as unknown;
  return {
    part,
    id,
    uiPointer,
    idLocation: atValue(part.source, idPointer),
    value: value as DataConnectorDefinition,
  };
}

function definitionName(poller: LocatedPart): string {
  const properties = isJsonObject(poller.value['properties']) ? poller.value['properties'] : {};
  return String(properties['connectorDefinitionName'] ?? '');
}

/** By name; a name that is an expression or a placeholder belongs to the only definition of its folder. */
function refersTo(poller: LocatedPart, definition: Definition, all: readonly Definition[]): boolean {
  const name = definitionName(poller);
  if (name === definition.id || name === definition.part.value['name']) return true;
  if (!/^\[|\{\{/.test(name)) return false;
  const near = all.filter((candidate) => candidate.part.folder === poller.folder);
  return near.length === 1 ? near[0] === definition : all.length === 1;
}

function reportNoPoller(definition: Definition, pollers: readonly LocatedPart[], context: LoadContext): void {
  const { id, idLocation } = definition;
  const suggestion = suggest(id, pollers.map(definitionName));
  const near = pollers.find((poller) => definitionName(poller) === suggestion);
  context.report(
    suggestion && near
      ? definitionPollerMissing.report('similar', { id, suggestion, file: near.source.path }, idLocation)
      : definitionPollerMissing.report('missing', { id }, idLocation),
  );
}

function reportUnused(
  parts: readonly LocatedPart[],
  used: ReadonlySet<LocatedPart>,
  definitions: readonly Definition[],
  context: LoadContext,
): void {
  const unused = parts.filter((part) => !used.has(part));
  const lost = unused.filter((part) => part.kind === 'poller');
  for (const part of lost) reportLostPoller(part, definitions, context);
  // What belongs to a lost poller is unused for that reason alone; one report is enough.
  if (lost.length > 0 || definitions.length === 0) return;
  for (const part of unused) {
    if (part.kind === 'dcr' || part.kind === 'table') {
      const kind = part.kind === 'dcr' ? 'data collection rule' : 'table';
      const name = partName(part);
      context.report(
        connectorPartUnused.report('unused', { kind, name }, atValue(part.source, part.pointer)),
      );
    }
  }
}

function reportLostPoller(part: LocatedPart, definitions: readonly Definition[], context: LoadContext): void {
  const name = definitionName(part);
  const suggestion = suggest(
    name,
    definitions.map(({ id }) => id),
  );
  const named = name === '' ? ['properties'] : ['properties', 'connectorDefinitionName'];
  const place = atValue(part.source, joinPointer(part.pointer, ...named));
  const severity = part.listed ? 'error' : 'warning';
  context.report(
    suggestion
      ? pollerDefinitionMissing.report('similar', { name, suggestion }, place, { severity })
      : pollerDefinitionMissing.report('missing', { name }, place, { severity }),
  );
}

function namedRule(part: LocatedPart, definitionId: string): DataCollectionRule {
  return {
    ...part.value,
    name: text(part.value['name']) || `${definitionId}DCR`,
  } as unknown as DataCollectionRule;
}

function namedTable(part: LocatedPart): Table {
  return { ...part.value, name: partName(part) } as unknown as Table;
}

function location({ source, pointer }: LocatedPart): Omit<Part<never>, 'value'> {
  return { source, pointer };
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
