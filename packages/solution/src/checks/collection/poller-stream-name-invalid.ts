import { atValue, defineCheck, suggest, type Diagnostic } from '@hubwright/schema';
import { renameFix } from '../../fixes/rename-fix.js';
import type { CcfConnectorContent } from '../../model.js';
import { pollersOf } from '../connector-places.js';
import { readMember, type PlacedValue } from '../placed-value.js';
import { isLiteral, readPlacedText, rulesOf } from './collection-places.js';

/** A data connector sends to what cannot be a stream. */
export const pollerStreamNameInvalid = defineCheck({
  id: 'poller-stream-name-invalid',
  severity: 'warning',
  scope: 'connector',
  origin: 'guidance',
  summary:
    'The stream of a data connector is neither custom, nor one of Azure Monitor, nor a standard table.',
  page: new URL('../../../checks/poller-stream-name-invalid.md', import.meta.url),
  messages: {
    form: 'The stream "{stream}" is none the service knows: custom streams begin with "Custom-", those of standard tables with "SENTINEL_" or "Microsoft-". The rules of the connector take: {known}.',
    similar:
      'The stream "{stream}" is none the service knows, and the rules of the connector do not take it. Did you mean "{suggestion}"?',
  },
});

/** Reports stream names without a known prefix that no rule of the connector takes. */
export function findInvalidPollerStreams(content: CcfConnectorContent): Diagnostic[] {
  const taken = rulesOf(content).flatMap(({ flows, streams }) => [
    ...flows.flatMap((flow) => flow.streams.map(({ value }) => value)),
    ...streams.map(({ name }) => name),
  ]);
  const known = [...new Set(taken)];
  return pollersOf(content).flatMap((poller) => judge(poller, known));
}

function judge(poller: PlacedValue, known: readonly string[]): Diagnostic[] {
  const name = readPlacedText(readMember(poller, 'dcrConfig'), 'streamName');
  if (!name || !isLiteral(name.value) || known.includes(name.value)) return [];
  const { value: stream, source, pointer } = name;
  if (/^(?:Custom-|Microsoft-|SENTINEL_)/.test(stream)) return [];
  const location = atValue(source, pointer);
  const suggestion = known.find((one) => one === `Custom-${stream}`) ?? suggest(stream, known);
  if (suggestion === undefined) {
    const list = known.length === 0 ? 'none' : known.map((one) => `"${one}"`).join(', ');
    return [pollerStreamNameInvalid.report('form', { stream, known: list }, location)];
  }
  const fix = renameFix(`Replace with "${suggestion}"`, location, suggestion);
  return [pollerStreamNameInvalid.report('similar', { stream, suggestion }, location, { fix })];
}
