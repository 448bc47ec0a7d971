import { atKey, atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { readMember, type PlacedValue } from '../placed-value.js';
import { entriesOf, isFixed, isGiven, readFlag, readPlacedText } from './member-values.js';
import { httpCallsOf, type PollingCall } from './polling-places.js';

/** Members of a response contradict each other. */
export const pollerResponseContradiction = defineCheck({
  id: 'poller-response-contradiction',
  severity: 'warning',
  scope: 'connector',
  origin: 'guidance',
  summary: 'Format, compression and the options of a response contradict each other.',
  page: new URL('../../../checks/poller-response-contradiction.md', import.meta.url),
  messages: {
    csvOption:
      '{member} is read when the format is "csv" only; this one is "{format}". Set the format, or remove it.',
    delimiter:
      'csvDelimiter is "{delimiter}", but fields are separated by a single character. Write that character.',
    uncompressed:
      'compressionAlgo says "{algorithm}", but isGzipCompressed is false. Remove isGzipCompressed, or compressionAlgo.',
    notGzip:
      'isGzipCompressed is true, but compressionAlgo says "{algorithm}". Remove isGzipCompressed; it is for plain gzip.',
    accept:
      'The request asks for "{accept}", but the answer is read as {format}. Change the header or the format.',
    children:
      'convertChildPropertiesToArray is about JSON objects, but the format is "{format}". Remove it, or change the format.',
  },
});

const csvMembers = ['csvDelimiter', 'hasCsvHeader', 'hasCsvBoundary', 'csvEscape'];

/** Media types that are one format and no other. */
const mediaTypes: readonly (readonly [format: string, type: RegExp])[] = [
  ['csv', /^\s*(?:text|application)\/csv\b/i],
  ['xml', /^\s*(?:text|application)\/(?:[\w.-]+\+)?xml\b/i],
  ['json', /^\s*application\/(?:[\w.-]+\+)?json\b/i],
];

/** Reports options of another format or compression. */
export function findContradictingResponses(content: ConnectorContent, context: LintContext): Diagnostic[] {
  return httpCallsOf(content, context).flatMap(findInCall);
}

function findInCall({ request, response }: PollingCall): Diagnostic[] {
  if (!response) return [];
  const text = readPlacedText(response, 'format')?.value ?? 'json';
  if (!isFixed(text)) return [];
  const format = text.trim().toLowerCase();
  return [
    ...findCsv(response, format),
    ...findCompression(response),
    ...findAccept(request, format),
    ...findChildren(response, format),
  ];
}

function findCsv(response: PlacedValue, format: string): Diagnostic[] {
  if (format !== 'csv')
    return csvMembers.flatMap((member) => {
      const place = readMember(response, member);
      if (!place || !isGiven(response, member) || readFlag(response, member) === false) return [];
      const location = atKey(place.source, place.pointer);
      return [pollerResponseContradiction.report('csvOption', { member, format }, location)];
    });
  const place = readMember(response, 'csvDelimiter');
  const delimiter = place?.value;
  if (!place || typeof delimiter !== 'string' || !isFixed(delimiter)) return [];
  if ([...delimiter].length === 1 || /^\\t$/.test(delimiter)) return [];
  return [
    pollerResponseContradiction.report('delimiter', { delimiter }, atValue(place.source, place.pointer)),
  ];
}

function findCompression(response: PlacedValue): Diagnostic[] {
  const place = readPlacedText(response, 'compressionAlgo');
  const flag = readFlag(response, 'isGzipCompressed');
  if (!place || !isFixed(place.value) || flag === undefined) return [];
  const algorithm = place.value.trim();
  const location = atValue(place.source, place.pointer);
  if (!flag) return [pollerResponseContradiction.report('uncompressed', { algorithm }, location)];
  if (algorithm.toLowerCase() === 'gzip') return [];
  return [pollerResponseContradiction.report('notGzip', { algorithm }, location)];
}

/** A list of types, as browsers send it, leaves the choice to the server. */
function findAccept(request: PlacedValue | undefined, format: string): Diagnostic[] {
  return entriesOf(request, 'headers').flatMap(({ name, place }) => {
    const accept = place.value;
    if (name.toLowerCase() !== 'accept' || typeof accept !== 'string' || /[,]|\*\/\*/.test(accept)) return [];
    const asked = mediaTypes.find(([, type]) => type.test(accept))?.[0];
    if (asked === undefined || asked === format || !mediaTypes.some(([known]) => known === format)) return [];
    return [
      pollerResponseContradiction.report('accept', { accept, format }, atValue(place.source, place.pointer)),
    ];
  });
}

function findChildren(response: PlacedValue, format: string): Diagnostic[] {
  const place = readMember(response, 'convertChildPropertiesToArray');
  if (!place || readFlag(response, 'convertChildPropertiesToArray') !== true || format !== 'csv') return [];
  return [pollerResponseContradiction.report('children', { format }, atKey(place.source, place.pointer))];
}
