import { atKey, atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { childrenOf } from '../placed-value.js';
import { isFixed, readFlag, readPlacedText } from './member-values.js';
import { httpCallsOf, keyOf, readObject, type PollingCall } from './polling-places.js';

/** The parts of a `rateLimitConfig` do not fit together. */
export const pollerRateLimitConfig = defineCheck({
  id: 'poller-rate-limit-config',
  severity: 'warning',
  scope: 'connector',
  origin: 'guidance',
  summary: 'The parts of rateLimitConfig do not fit together.',
  page: new URL('../../../checks/poller-rate-limit-config.md', import.meta.url),
  messages: {
    noHeaders:
      'The source of the limits is "CustomHeaders", but extraction.headers names none. Name the headers limit, remaining or reset of the API.',
    unusedHeaders:
      'extraction.headers is read when the source is "CustomHeaders" only; this one is "{source}". Change the source, or remove the headers.',
    noName: 'The header "{header}" has no name, so no value is read. Add it.',
    unknownHeader: 'extraction.headers has no part "{header}". Known are limit, remaining and reset.',
    source: '"{source}" is no known source of limits. Write "DefaultHeaders" or "CustomHeaders".',
    format: '"{format}" is no known format of a header. Write "Integer" or "UnixTimeSeconds".',
    noExtraction:
      'useResetOrRetryAfterHeaders waits as headers say, but extraction does not say which headers. Add it, with the source "DefaultHeaders" or "CustomHeaders".',
  },
});

/** Reports sources without headers, headers that nothing reads, and unknown names. */
export function findRateLimitFaults(content: ConnectorContent, context: LintContext): Diagnostic[] {
  return httpCallsOf(content, context).flatMap(findInCall);
}

function findInCall({ request }: PollingCall): Diagnostic[] {
  const config = readObject(request, 'rateLimitConfig');
  if (!config) return [];
  const extraction = readObject(config, 'extraction');
  if (!extraction) {
    const waits = readFlag(readObject(config, 'retryStrategy'), 'useResetOrRetryAfterHeaders') === true;
    return waits
      ? [pollerRateLimitConfig.report('noExtraction', {}, atKey(config.source, config.pointer))]
      : [];
  }
  const headers = readObject(extraction, 'headers');
  const entries = headers ? childrenOf(headers) : [];
  const place = readPlacedText(extraction, 'source');
  const found = entries.flatMap(judgeHeader);
  if (!place || !isFixed(place.value)) return found;
  const source = place.value;
  const location = atValue(place.source, place.pointer);
  const folded = source.trim().toLowerCase();
  if (folded === 'customheaders' && entries.length === 0)
    return [...found, pollerRateLimitConfig.report('noHeaders', {}, location)];
  if (folded === 'customheaders') return found;
  if (folded !== 'defaultheaders')
    return [...found, pollerRateLimitConfig.report('source', { source }, location)];
  return headers && entries.length > 0
    ? [pollerRateLimitConfig.report('unusedHeaders', { source }, atKey(headers.source, headers.pointer))]
    : [];
}

function judgeHeader(place: ReturnType<typeof childrenOf>[number]): Diagnostic[] {
  const header = keyOf(place);
  const location = atKey(place.source, place.pointer);
  if (!['limit', 'remaining', 'reset'].includes(header.toLowerCase()))
    return [pollerRateLimitConfig.report('unknownHeader', { header }, location)];
  if (!readPlacedText(place, 'name')) return [pollerRateLimitConfig.report('noName', { header }, location)];
  const format = readPlacedText(place, 'format');
  if (!format || !isFixed(format.value) || /^(?:integer|unixtimeseconds)$/i.test(format.value.trim()))
    return [];
  const at = atValue(format.source, format.pointer);
  return [pollerRateLimitConfig.report('format', { format: format.value }, at)];
}
