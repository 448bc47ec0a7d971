import type { ExchangeTrace, PollReport, PollStep, RequestRecord } from '@hubwright/poller';
import { locatedDiagnostics } from '../reporters/json.js';
import { countProblems, formatDiagnostics, type TextOptions } from '../reporters/text.js';

/** The line of an exchange: `window 1, page 2: GET https://… 200, 120 ms, 4.1 kB, 50 events`. */
export function formatExchange(record: RequestRecord): string {
  const { window, step, page, attempt, method, url, status, durationMs, bytes, events } = record;
  const own = step === undefined ? '' : `step ${step}, `;
  const place = page === 0 ? 'sign-in' : `${own}page ${page}${attempt > 1 ? `, attempt ${attempt}` : ''}`;
  const size = bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`;
  const counted = page === 0 ? '' : `, ${count(events, 'event')}`;
  const answer = status === null ? 'no answer' : `${status}, ${durationMs} ms, ${size}${counted}`;
  return `window ${window}, ${place}: ${method} ${url} ${answer}\n`;
}

/** An exchange with its headers and bodies, indented, requests after `>` and answers after `<`. */
export function formatTrace({ request, response }: ExchangeTrace): string {
  const mark = (text: string, sign: string): string =>
    text === '' ? '' : `${text.replace(/^/gm, `  ${sign} `)}\n`;
  return mark(request, '>') + mark(response, '<');
}

/** The line of a wait that lasts long enough to be noticed; empty for a short one. */
export function formatWait({ milliseconds }: Extract<PollStep, { kind: 'wait' }>): string {
  return milliseconds < 2000 ? '' : `waiting ${(milliseconds / 1000).toFixed(1)} s\n`;
}

/** The report as `--report` and `--format json` have it. */
export function formatPollJson(report: PollReport): string {
  return JSON.stringify({ ...report, diagnostics: locatedDiagnostics(report.diagnostics) }, null, 2) + '\n';
}

/** The summary: what came, the first event, and what was found. */
export function formatPollText(
  report: PollReport,
  firstEvent: string | undefined,
  options: TextOptions,
): string {
  const { connector, kind, windows, requests, events, duplicates, stopReason, diagnostics } = report;
  const complete = windows.filter((window) => window.complete).length;
  const parts = [
    count(events, 'event'),
    ...(duplicates > 0 ? [count(duplicates, 'duplicate')] : []),
    `${complete} of ${count(windows.length, 'window')} complete`,
    count(requests.length, 'request'),
    ...(stopReason === 'complete' ? [] : [`ended by ${stopReason}`]),
    countProblems(diagnostics, options.verbose),
  ];
  const example =
    firstEvent === undefined
      ? ''
      : `first event: ${firstEvent.length > 500 ? `${firstEvent.slice(0, 500)} …` : firstEvent}\n`;
  return `${formatDiagnostics(diagnostics, options)}${example}${connector} (${kind}): ${parts.join(', ')}\n`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
