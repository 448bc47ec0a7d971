import { isJsonObject, type Json } from '@hubwright/schema';
import type { CcfConnectorContent, Part } from '../../model.js';
import type { LintContext } from '../lint.js';
import { childrenOf, readMember, readText, type PlacedValue } from '../placed-value.js';

/** A column of a stream or a table, with a name and a place. */
export interface Column {
  readonly name: string;
  /** In lower case; empty when it says none. */
  readonly type: string;
  readonly place: PlacedValue;
  readonly namePlace: PlacedValue;
}

/** A declared stream. */
export interface Stream {
  readonly name: string;
  readonly place: PlacedValue;
  /** Undefined when there is no list of columns. */
  readonly columns: readonly Column[] | undefined;
}

/** A text and where it stands. */
export interface PlacedText extends PlacedValue {
  readonly value: string;
}

/** A data flow of a rule. */
export interface Flow {
  readonly place: PlacedValue;
  readonly streams: readonly PlacedText[];
  readonly destinations: readonly PlacedText[];
  /** What transforms the events: undefined when there is nothing, or only blanks. */
  readonly transform: PlacedText | undefined;
  readonly outputStream: PlacedText | undefined;
}

/** A data collection rule, read leniently. */
export interface CollectionRule {
  readonly place: PlacedValue;
  readonly properties: PlacedValue | undefined;
  readonly streams: readonly Stream[];
  readonly flows: readonly Flow[];
}

/** A table, read leniently. */
export interface CollectionTable {
  /** The last segment of its name; empty when it has none. */
  readonly name: string;
  readonly place: PlacedValue;
  readonly schema: PlacedValue | undefined;
  readonly columns: readonly Column[] | undefined;
}

/** The rules of a connector. */
export function rulesOf(content: CcfConnectorContent): CollectionRule[] {
  return content.dataCollectionRules.map(ruleOf);
}

/** The rules of a connector, without those an earlier connector of the solution has as well. */
export function ownRulesOf(content: CcfConnectorContent, context: LintContext): CollectionRule[] {
  return ownParts(content, context, 'dataCollectionRules').map(ruleOf);
}

/** The tables of a connector. */
export function tablesOf(content: CcfConnectorContent): CollectionTable[] {
  return content.tables.map(tableOf);
}

/** The tables of a connector, without those an earlier connector of the solution has as well. */
export function ownTablesOf(content: CcfConnectorContent, context: LintContext): CollectionTable[] {
  return ownParts(content, context, 'tables').map(tableOf);
}

/** All CCF connectors that were loaded together. */
export function ccfConnectorsOf(context: LintContext): CcfConnectorContent[] {
  return context.content.filter((item): item is CcfConnectorContent => item.contentKind === 'CcfConnector');
}

/** True for a text that stands for itself: neither an ARM expression nor one with a placeholder. */
export function isLiteral(text: string): boolean {
  return !text.startsWith('[') && !text.includes('{{');
}

/** The table a stream writes to by its name, `Custom-<table>` or `Microsoft-<table>`. */
export function tableOfStream(stream: string): string | undefined {
  return /^(?:Custom|Microsoft)-(.+)$/.exec(stream)?.[1];
}

/** The stream a flow writes to: its output stream, or, when it names none, the stream it takes. */
export function outputOf(flow: Flow): PlacedText | undefined {
  return flow.outputStream ?? flow.streams[0];
}

/** A member that is text and not blank. */
export function readPlacedText(parent: PlacedValue | undefined, name: string): PlacedText | undefined {
  const member = readMember(parent, name);
  return member && isPlacedText(member) && member.value.trim() !== '' ? member : undefined;
}

function ownParts<Kind extends 'dataCollectionRules' | 'tables'>(
  content: CcfConnectorContent,
  context: LintContext,
  kind: Kind,
): CcfConnectorContent[Kind][number][] {
  const all = ccfConnectorsOf(context);
  const earlier = all.slice(0, Math.max(0, all.indexOf(content))).flatMap((item) => item[kind].map(keyOf));
  const known = new Set(earlier);
  return content[kind].filter((part) => !known.has(keyOf(part)));
}

function keyOf({ source, pointer }: Part<unknown>): string {
  return `${source.path}#${pointer}`;
}

const knownRules = new WeakMap<Part<unknown>, CollectionRule>();
const knownTables = new WeakMap<Part<unknown>, CollectionTable>();

function ruleOf(part: Part<unknown>): CollectionRule {
  return readOnce(part, knownRules, readRule);
}

function tableOf(part: Part<unknown>): CollectionTable {
  return readOnce(part, knownTables, readTable);
}

/** Reads a part once: every check asks for it. */
function readOnce<Value>(
  part: Part<unknown>,
  known: WeakMap<Part<unknown>, Value>,
  read: (part: Part<unknown>) => Value,
): Value {
  let value = known.get(part);
  if (!value) {
    value = read(part);
    known.set(part, value);
  }
  return value;
}

function readRule({ value, source, pointer }: Part<unknown>): CollectionRule {
  const place: PlacedValue = { value: value as Json, source, pointer };
  const properties = readMember(place, 'properties');
  const declarations = readMember(properties, 'streamDeclarations');
  const flows = readMember(properties, 'dataFlows');
  return {
    place,
    properties,
    streams: declarations && isJsonObject(declarations.value) ? childrenOf(declarations).map(readStream) : [],
    flows: flows ? childrenOf(flows).map(readFlow) : [],
  };
}

function readStream(place: PlacedValue): Stream {
  return { name: lastSegment(place.pointer), place, columns: readColumns(place) };
}

function readFlow(place: PlacedValue): Flow {
  return {
    place,
    streams: readTexts(readMember(place, 'streams')),
    destinations: readTexts(readMember(place, 'destinations')),
    transform: readPlacedText(place, 'transformKql'),
    outputStream: readPlacedText(place, 'outputStream'),
  };
}

function readTable({ value, source, pointer }: Part<unknown>): CollectionTable {
  const place: PlacedValue = { value: value as Json, source, pointer };
  const schema = readMember(readMember(place, 'properties'), 'schema');
  const name = readText(place, 'name')?.split('/').at(-1)?.trim() ?? '';
  return { name, place, schema, columns: schema && readColumns(schema) };
}

function readColumns(owner: PlacedValue): Column[] | undefined {
  const columns = readMember(owner, 'columns');
  if (!columns || !Array.isArray(columns.value)) return undefined;
  return childrenOf(columns).flatMap((place) => {
    const namePlace = readMember(place, 'name');
    if (!namePlace || !isPlacedText(namePlace)) return [];
    return [{ name: namePlace.value, type: (readText(place, 'type') ?? '').toLowerCase(), place, namePlace }];
  });
}

function readTexts(list: PlacedValue | undefined): PlacedText[] {
  if (!list) return [];
  return (isPlacedText(list) ? [list] : childrenOf(list)).filter(isPlacedText);
}

function isPlacedText(place: PlacedValue): place is PlacedText {
  return typeof place.value === 'string';
}

function lastSegment(pointer: string): string {
  return pointer
    .slice(pointer.lastIndexOf('/') + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
}
