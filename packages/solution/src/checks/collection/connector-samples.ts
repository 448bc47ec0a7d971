import { asTexts, isJsonObject, type Json } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import { pollersOf } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { readMember, readText, type PlacedValue } from '../placed-value.js';
import {
  isLiteral,
  outputOf,
  ownRulesOf,
  tableOfStream,
  tablesOf,
  type CollectionTable,
  type Stream,
} from './collection-places.js';
import { findByPath, isWholeAnswer } from './event-paths.js';
import { documentsOf, eventIn, type SampleDocument, type SampleEvent } from './sample-documents.js';
import { findSampleFiles, isNamedAfter } from './sample-files.js';
import { reservedColumnNames, standardColumnNames } from './standard-columns.js';

/** Sample data of a stream, or of the table behind it. */
export interface ConnectorSample {
  readonly path: string;
  readonly documents: readonly SampleDocument[];
  /** Whether the file is one object, as an answer of an API is. */
  readonly isOneAnswer: boolean;
  /** Empty when nothing of the file looks like an event of the stream. */
  readonly events: readonly SampleEvent[];
  /** What the events are: as they arrive at the stream, or as they stand in the table. */
  readonly of: 'stream' | 'table';
  readonly name: string;
  readonly stream: Stream;
  /** Names and types of what is declared. */
  readonly columns: ReadonlyMap<string, string>;
  /** Names that need no column in a sample: what Azure Monitor or the data connector adds. */
  readonly added: ReadonlySet<string>;
  /** The paths the data connectors of the stream take events from. */
  readonly paths: readonly string[];
}

/** A stream, the table its events end in, and the data connectors that send to it. */
interface Target {
  readonly stream: Stream;
  readonly table: CollectionTable | undefined;
  readonly tableName: string;
  readonly pollers: readonly PlacedValue[];
}

const known = new WeakMap<CcfConnectorContent, readonly ConnectorSample[]>();

/** The sample data of a connector's streams, found by the names of files and read once per connector. */
export function samplesOf(content: CcfConnectorContent, context: LintContext): readonly ConnectorSample[] {
  let samples = known.get(content);
  if (!samples) {
    samples = readSamples(content, context);
    known.set(content, samples);
  }
  return samples;
}

function readSamples(content: CcfConnectorContent, context: LintContext): ConnectorSample[] {
  const targets = targetsOf(content, context);
  if (targets.length === 0) return [];
  const { solutionFolder } = context.folder.roots;
  return findSampleFiles(context).flatMap((path) => {
    const isShared = !path.startsWith(`${solutionFolder}/`);
    const byStream = targets.filter(({ stream }) => isNamedAfter(path, stream.name, isShared));
    const byTable = targets.filter(({ tableName }) => isNamedAfter(path, tableName, isShared));
    const near = byStream.length > 0 ? byStream : byTable;
    if (near.length === 0) return [];
    const file = context.folder.reader.load(path);
    const documents = documentsOf(file);
    if (documents.length === 0) return [];
    const isOneAnswer = isJsonObject(file.value);
    const samples = near.map((target) => ({ path, isOneAnswer, ...readSample(documents, target) }));
    return [samples.reduce((best, one) => (fit(one) > fit(best) ? one : best))];
  });
}

function targetsOf(content: CcfConnectorContent, context: LintContext): Target[] {
  const tables = new Map(tablesOf(content).map((table) => [table.name, table]));
  const pollers = pollersOf(content);
  return ownRulesOf(content, context).flatMap(({ streams, flows }) =>
    streams.flatMap((stream) => {
      if (!isLiteral(stream.name) || !stream.columns || stream.columns.length === 0) return [];
      const flow = flows.find((one) => one.streams.some(({ value }) => value === stream.name));
      const tableName = tableOfStream((flow && outputOf(flow)?.value) ?? '') ?? '';
      const own = pollers.filter(
        (poller) => readText(readMember(poller, 'dcrConfig'), 'streamName') === stream.name,
      );
      return [{ stream, tableName, table: tables.get(tableName), pollers: own }];
    }),
  );
}

function readSample(
  documents: readonly SampleDocument[],
  target: Target,
): Omit<ConnectorSample, 'path' | 'isOneAnswer'> {
  const { stream, table, pollers } = target;
  const paths = pollers.flatMap((poller) =>
    asTexts(readMember(readMember(poller, 'response'), 'eventsJsonPaths')?.value),
  );
  const opensChildren = pollers.some((poller) => {
    const value = readMember(readMember(poller, 'response'), 'convertChildPropertiesToArray')?.value;
    return value === true || String(value).toLowerCase() === 'true';
  });
  const declared = typesOf(stream.columns ?? []);
  const tableColumns = typesOf(table?.columns ?? []);
  const asThey = documents.flatMap((document) => eventIn(document, '', document.value));
  const taken = documents.flatMap((document) => takeEvents(document, paths, opensChildren));
  const candidates = [
    { events: asThey, columns: declared, of: 'stream' as const },
    { events: taken, columns: declared, of: 'stream' as const },
    { events: asThey, columns: tableColumns, of: 'table' as const },
  ];
  const best = candidates.reduce((first, one) =>
    overlap(one.events, one.columns) > overlap(first.events, first.columns) ? one : first,
  );
  const isLike = overlap(best.events, best.columns) > 0;
  const ofTable = best.of === 'table';
  return {
    documents,
    stream,
    paths,
    of: best.of,
    name: ofTable ? target.tableName : stream.name,
    events: isLike ? best.events : [],
    columns: best.columns,
    added: ofTable ? new Set([...standardColumnNames, ...reservedColumnNames]) : addedBy(pollers),
  };
}

function takeEvents(
  document: SampleDocument,
  paths: readonly string[],
  opensChildren: boolean,
): SampleEvent[] {
  return paths
    .filter((path) => !isWholeAnswer(path) || opensChildren)
    .flatMap((path) => findByPath(document.value, path) ?? [])
    .flatMap(({ value, pointer }) =>
      opensChildren
        ? (findByPath(value, '$.*') ?? []).flatMap((child) =>
            eventIn(document, pointer + child.pointer, child.value),
          )
        : eventIn(document, pointer, value),
    );
}

function typesOf(columns: readonly { name: string; type: string }[]): ReadonlyMap<string, string> {
  return new Map(columns.map(({ name, type }) => [name, type]));
}

/** The share of the members of events that are columns, in any case; more columns win where the shares are equal. */
function overlap(events: readonly SampleEvent[], columns: ReadonlyMap<string, string>): number {
  const names = new Set([...columns.keys()].map((name) => name.toLowerCase()));
  const members = new Set(events.flatMap(({ value }) => Object.keys(value)));
  const shared = [...members].filter((member) => names.has(member.toLowerCase())).length;
  return members.size === 0 ? 0 : shared / members.size;
}

function fit({ events, columns }: ConnectorSample): number {
  return overlap(events, columns);
}

function addedBy(pollers: readonly PlacedValue[]): ReadonlySet<string> {
  const names = pollers.flatMap((poller) => {
    const attributes: Json | undefined = readMember(poller, 'addOnAttributes')?.value;
    return typeof attributes === 'object' && attributes !== null ? Object.keys(attributes) : [];
  });
  return new Set([...names, ...pollers.flatMap(joinedNames)]);
}

/** Members that nested steps put into an event. */
function joinedNames(poller: PlacedValue): string[] {
  const steps = readMember(poller, 'stepCollectorConfigs')?.value;
  const all = typeof steps === 'object' && steps !== null ? Object.values(steps) : [];
  return [poller.value, ...all].flatMap((step) =>
    step === undefined ? [] : (readText({ ...poller, value: step }, 'joinedDataStepName') ?? []),
  );
}
