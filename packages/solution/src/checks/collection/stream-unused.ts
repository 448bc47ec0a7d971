import { atKey, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import { pollersOf } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { readMember, readText } from '../placed-value.js';
import {
  ccfConnectorsOf,
  isLiteral,
  ownRulesOf,
  readPlacedText,
  type CollectionRule,
} from './collection-places.js';

/** A declared stream leads nowhere, or nothing is sent to it. */
export const streamUnused = defineCheck({
  id: 'stream-unused',
  severity: 'warning',
  scope: 'data-collection',
  origin: 'ours',
  summary: 'No data flow takes a declared stream, or no data connector sends to it.',
  page: new URL('../../../checks/stream-unused.md', import.meta.url),
  messages: {
    notTaken:
      'No data flow takes the stream "{stream}", so what is sent to it reaches no table. Add it to the streams of a data flow, or remove the declaration.',
    notSent:
      'No data connector of this solution sends to the stream "{stream}". Add the data connector, or remove the stream and its data flow.',
  },
});

/** Reports streams that no flow of their rule takes, and taken ones that no data connector names. */
export function findUnusedStreams(content: CcfConnectorContent, context: LintContext): Diagnostic[] {
  const sent = sentStreams(context);
  return ownRulesOf(content, context).flatMap((rule) => findInRule(rule, sent));
}

function findInRule({ streams, flows, properties }: CollectionRule, sent: Sent): Diagnostic[] {
  const taken = new Set(flows.flatMap((flow) => flow.streams.map(({ value }) => value)));
  const isKnown = [...taken].every(isLiteral) && !readsDataSources(properties);
  if (!isKnown) return [];
  return streams.flatMap(({ name: stream, place }) => {
    if (!isLiteral(stream)) return [];
    const location = atKey(place.source, place.pointer);
    if (!taken.has(stream)) return [streamUnused.report('notTaken', { stream }, location)];
    if (sent.isOpen || sent.names.has(stream)) return [];
    return [streamUnused.report('notSent', { stream }, location)];
  });
}

interface Sent {
  readonly names: ReadonlySet<string>;
  /** True when some names are not known: applications choose the stream they push to. */
  readonly isOpen: boolean;
}

function sentStreams(context: LintContext): Sent {
  const names = new Set<string>();
  let isOpen = false;
  for (const connector of ccfConnectorsOf(context)) {
    isOpen ||= connector.pollers.some(
      ({ value }) => !/^(?:RestApiPoller|WebSocket)$/i.test(String(value.kind)),
    );
    for (const poller of pollersOf(connector)) {
      const name = readText(readMember(poller, 'dcrConfig'), 'streamName');
      if (name === undefined || !isLiteral(name)) isOpen = true;
      else names.add(name);
    }
  }
  return { names, isOpen: isOpen || names.size === 0 };
}

/** Rules with data sources of their own get streams from there. */
function readsDataSources(properties: CollectionRule['properties']): boolean {
  const sources = readMember(properties, 'dataSources');
  if (readPlacedText(properties, 'dataSources')) return true;
  return (
    typeof sources?.value === 'object' && sources.value !== null && Object.keys(sources.value).length > 0
  );
}
