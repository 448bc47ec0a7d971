import { isJsonObject, joinPointer, type Json } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import { pollersOf } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { childrenOf, readMember, readText, type PlacedValue } from '../placed-value.js';

/** What a connector says of one call: the first one of a poller, or that of a nested step. Sections that are no objects are left out. */
export interface PollingCall {
  readonly generation: 'ccp' | 'ccf';
  /** Kind of the data connector in lower case, such as `restapipoller`; `apipolling` for connectors of 2022. */
  readonly kind: string;
  /** Key of the step in `stepCollectorConfigs`; undefined for the first call. */
  readonly step: string | undefined;
  /** The whole polling configuration, the same for all steps of a poller. */
  readonly poller: PlacedValue;
  /** What holds the sections: the polling configuration, or the step. */
  readonly owner: PlacedValue;
  readonly auth: PlacedValue | undefined;
  readonly request: PlacedValue | undefined;
  readonly response: PlacedValue | undefined;
  readonly paging: PlacedValue | undefined;
}

/** Kinds of data connectors that do not poll an HTTP API of the user's choice. */
const otherKinds = new Set([
  'gcp',
  'amazonwebservicess3',
  'push',
  'storageaccountblobcontainer',
  'websocket',
  'oci',
  'purviewaudit',
]);

/** The calls of all pollers of a connector of either generation, nested steps after the call that starts them. */
export function pollingCallsOf(content: ConnectorContent, context: LintContext): PollingCall[] {
  if (content.contentKind === 'DataConnector') {
    return [...pollersOf(content), ...hiddenPollersOf(content, context)].map((poller) =>
      callOf(poller, poller, undefined, 'ccp', 'apipolling'),
    );
  }
  return content.pollers.flatMap(({ value, source, pointer }) => {
    const resource = { value: value as unknown as Json, source, pointer };
    const poller = readMember(resource, 'properties');
    const kind = readText(resource, 'kind')?.toLowerCase() ?? '';
    return poller ? callsOfPoller(poller, kind) : [];
  });
}

/** The calls over HTTP: all but those of kinds with a source of their own, such as a queue or a web socket. */
export function httpCallsOf(content: ConnectorContent, context: LintContext): PollingCall[] {
  return pollingCallsOf(content, context).filter(({ kind }) => !otherKinds.has(kind));
}

function callsOfPoller(poller: PlacedValue, kind: string): PollingCall[] {
  const steps = readObject(poller, 'stepCollectorConfigs');
  const nested = steps ? childrenOf(steps).map((step) => callOf(poller, step, keyOf(step), 'ccf', kind)) : [];
  return [callOf(poller, poller, undefined, 'ccf', kind), ...nested];
}

function callOf(
  poller: PlacedValue,
  owner: PlacedValue,
  step: string | undefined,
  generation: 'ccp' | 'ccf',
  kind: string,
): PollingCall {
  return {
    generation,
    kind,
    step,
    poller,
    owner,
    auth: readObject(owner, 'auth'),
    request: readObject(owner, 'request'),
    response: readObject(owner, 'response'),
    paging: readObject(owner, 'paging'),
  };
}

/** A member that is an object, by its name in any case. */
export function readObject(parent: PlacedValue | undefined, name: string): PlacedValue | undefined {
  const member = readMember(parent, name);
  return member && isJsonObject(member.value) ? member : undefined;
}

/** The key (or index) under which a value stands in its parent. */
export function keyOf({ pointer }: PlacedValue): string {
  return pointer
    .slice(pointer.lastIndexOf('/') + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
}

/**
 * Polling configurations deeper in the file, such as those of a template spec the connector deploys, and under a key in
 * another case. They belong to the first polling connector of the file.
 */
function hiddenPollersOf(
  content: Extract<ConnectorContent, { contentKind: 'DataConnector' }>,
  { content: all, folder }: LintContext,
): PlacedValue[] {
  const { source } = content;
  const beside = all.filter((item) => item.contentKind === 'DataConnector' && item.source === source);
  if (content.kind !== 'APIPolling' || (beside.length > 0 && beside[0] !== content)) return [];
  const value = folder.reader.fileOf(source)?.value;
  if (value === undefined) return [];
  const known = new Set(
    [content, ...beside].flatMap((item) => pollersOf(item as ConnectorContent)).map(({ pointer }) => pointer),
  );
  return findPollingConfigs({ value, source, pointer: '' }).filter(({ pointer }) => !known.has(pointer));
}

/** Keeps its own stack, since a hostile file may nest deeper than the call stack reaches. */
function findPollingConfigs(root: PlacedValue): PlacedValue[] {
  const found: PlacedValue[] = [];
  const open = [root];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, source, pointer } = next;
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, child] of Object.entries(value).reverse()) {
      if (typeof child !== 'object' || child === null) continue;
      const place = { value: child, source, pointer: joinPointer(pointer, key) };
      if (key.toLowerCase() === 'pollingconfig' && isJsonObject(child)) found.push(place);
      else open.push(place);
    }
  }
  return found;
}
