import type { PollReport } from '@hubwright/poller';
import { locatedDiagnostics } from '../reporters/json.js';
import { formatFields } from './format-fields.js';
import { countProblems, formatDiagnostics, type TextOptions } from '../reporters/text.js';

/** The report as `--report` and `--format json` have it. */
export function formatPollJson(report: PollReport): string {
  return JSON.stringify({ ...report, diagnostics: locatedDiagnostics(report.diagnostics) }, null, 2) + '\n';
}

/** The summary: what came, the first event, and what was found. */
export function formatPollText(
  report: PollReport,
  firstEvent: string | undefined,
  options: TextOptions & { readonly isQuiet?: boolean },
): string {
  const { connector, kind, windows, requests, events, duplicates, fields, stopReason, diagnostics } = report;
  const complete = windows.filter((window) => window.complete).length;
  const parts = [
    count(events, 'event'),
    ...(duplicates > 0 ? [count(duplicates, 'duplicate')] : []),
    `${complete} of ${count(windows.length, 'window')} complete`,
    count(requests.length, 'request'),
    ...(stopReason === 'complete' ? [] : [`ended by ${stopReason}`]),
    countProblems(diagnostics, options.verbose),
  ];
  const sections = [
    formatDiagnostics(diagnostics, options),
    firstEvent === undefined ? '' : `first event: ${shorten(firstEvent)}\n`,
    options.isQuiet ? '' : formatFields(fields),
    `${connector} (${kind}): ${parts.join(', ')}\n`,
  ];
  return sections.join('');
}

function shorten(event: string): string {
  return event.length > 500 ? `${event.slice(0, 500)} …` : event;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
