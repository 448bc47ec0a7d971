import type { Diagnostic } from '@hubwright/schema';
import { pollResponseFormatMismatch } from '../checks/poll-response-format-mismatch.js';
import { pollWindowFailed } from '../checks/poll-window-failed.js';
import type { PollRun } from '../poll-run.js';
import { recogniseFormat, type BodyKind } from '../recognise-format.js';
import { headerOf, type HttpResponse } from '../transport-port.js';

type Step = Pick<PollRun, 'plan' | 'mask' | 'position'>;

/** Says why a body could not be read: it has another format than declared, or a fault of its own. */
export function explainUnreadable(
  { plan, mask, position }: Step,
  response: HttpResponse,
  problem: string,
  page: number,
): Diagnostic {
  const { window } = position;
  const place = plan.locate('response', 'format');
  const kind = recogniseFormat(response);
  const args = { page, window, problem: mask.text(problem) };
  if (kind === undefined || kind === plan.response.format)
    return pollWindowFailed.report('unreadable', args, place);
  return pollResponseFormatMismatch.report(
    'unreadable',
    { ...args, ...describe(kind, response, mask, plan.request.endpoint) },
    place,
  );
}

/** A body that could be read in the format declared and is of another one all the same, as the first answer has it. */
export function judgeFormat({
  plan,
  mask,
  observed,
}: Pick<PollRun, 'plan' | 'mask' | 'observed'>): Diagnostic[] {
  const { format, compression } = plan.response;
  const response = observed.firstAnswer;
  if (!response || response.body.length === 0 || compression !== undefined) return [];
  const kind = recogniseFormat(response);
  const type = headerOf(response, 'content-type') ?? '';
  const isLines = format === 'json' && /ndjson|jsonl|json-lines|json-seq/i.test(type);
  const isOther = (format === 'csv' || format === 'xml') && kind !== undefined && kind !== format;
  if (!isLines && !isOther) return [];
  const found = describe(isLines ? 'json-lines' : kind!, response, mask, plan.request.endpoint);
  // A table may begin with a brace or a bracket; a single line of JSON lines is read rightly.
  const severity = isLines ? 'warning' : 'error';
  const place = plan.locate('response', 'format');
  return [pollResponseFormatMismatch.report('misread', { format, ...found }, place, { severity })];
}

function describe(
  kind: BodyKind,
  response: HttpResponse,
  mask: PollRun['mask'],
  endpoint: string,
): { kind: string; type: string; advice: string } {
  const contentType = headerOf(response, 'content-type');
  const type = contentType === undefined ? '' : ` (content type "${mask.text(contentType)}")`;
  const from =
    kind === 'html' && isElsewhere(response.url, endpoint) ? `, from ${mask.text(response.url)}` : '';
  return { ...descriptions[kind], type: type + from };
}

/** Whether redirects have led to another path than the one that was called. */
function isElsewhere(url: string, endpoint: string): boolean {
  return URL.canParse(url) && URL.canParse(endpoint) && new URL(url).pathname !== new URL(endpoint).pathname;
}

const descriptions: Readonly<Record<BodyKind, { readonly kind: string; readonly advice: string }>> = {
  html: {
    kind: 'an HTML page',
    advice:
      'A page in place of data is most often one to sign in at, or one that says that the address is wrong: check apiEndpoint and the credentials.',
  },
  json: { kind: 'JSON', advice: 'Set format to json.' },
  'json-lines': {
    kind: 'JSON lines, one JSON value after the other',
    advice:
      'The service reads one JSON value to a body; ask the API for a list, by a parameter or an Accept header.',
  },
  xml: { kind: 'XML', advice: 'Set format to xml, or ask for JSON with an Accept header.' },
  csv: { kind: 'CSV', advice: 'Set format to csv.' },
  gzip: { kind: 'gzip', advice: 'Set isGzipCompressed, or compressionAlgo.' },
  zip: { kind: 'a zip archive', advice: 'The service cannot unpack one; ask the API for the data itself.' },
};
