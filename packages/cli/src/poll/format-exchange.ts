import type { ExchangeTrace, RequestRecord, StartedRequest } from '@hubwright/poller';
import pc from 'picocolors';

/** How a line is shown. */
export interface LineOptions {
  readonly color: boolean;
  /** Columns the line is to fit into; an address that is too long is cut in its middle. Absent where nobody looks at a terminal. */
  readonly columns?: number;
}

/** The line of an exchange: `window 1, page 2: GET https://… 200, 120 ms, 4.1 kB, 50 events`. */
export function formatExchange(record: RequestRecord, options: LineOptions): string {
  const { page, status, durationMs, bytes, events } = record;
  const size = bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`;
  const counted = page === 0 ? '' : `, ${events} event${events === 1 ? '' : 's'}`;
  const [code, rest] =
    status === null ? ['no answer', ''] : [String(status), `, ${durationMs} ms, ${size}${counted}`];
  const line = fitRequest(record, `${code}${rest}`.length, options);
  return `${line} ${paintStatus(status, options.color)(code)}${rest}\n`;
}

/** The line of a request that is under way, with the seconds it has taken when it takes any. */
export function formatStarted(request: StartedRequest, seconds: number, options: LineOptions): string {
  const elapsed = seconds < 1 ? '…' : `… ${seconds} s`;
  const line = `${fitRequest(request, elapsed.length, options)} ${elapsed}`;
  // A line that wraps could not be rewritten.
  return line.slice(0, (options.columns ?? Infinity) - 1);
}

/** An exchange with its headers and bodies, indented: requests after `>`, answers after `<`, the command after `$`. */
export function formatTrace({ request, response, curl }: ExchangeTrace, { color }: LineOptions): string {
  const colors = pc.createColors(color);
  const mark = (text: string, sign: string): string => `${harmless(text).replace(/^/gm, `  ${sign} `)}\n`;
  const [first = '', ...rest] = harmless(response).split('\n');
  const status = /^\d{3}/.exec(first)?.[0];
  const answer = [paintStatus(status === undefined ? null : Number(status), color)(first), ...rest];
  return (
    mark(request, colors.dim('>')) +
    `${answer.map((line) => `  ${colors.dim('<')} ${line}`).join('\n')}\n` +
    // The command is to be pasted: its further lines belong to a quoted body.
    `  ${colors.dim('$')} ${harmless(curl)}\n`
  );
}

function fitRequest(
  { window, step, page, attempt, method, url }: StartedRequest,
  rest: number,
  { columns = Infinity }: LineOptions,
): string {
  const own = step === undefined ? '' : `step ${step}, `;
  const place = page === 0 ? 'sign-in' : `${own}page ${page}${attempt > 1 ? `, attempt ${attempt}` : ''}`;
  const before = `window ${window}, ${place}: ${method} `;
  return before + shortenMiddle(url, Math.max(24, columns - 1 - before.length - 1 - rest));
}

/** Both ends of an address say most: the host, and the last parameters, which change from page to page. */
function shortenMiddle(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = Math.floor((length - 1) * 0.4);
  return `${text.slice(0, length - 1 - end)}…${text.slice(text.length - end)}`;
}

/** Green is what came, yellow what comes again later, red everything else. */
function paintStatus(status: number | null, color: boolean): (text: string) => string {
  const colors = pc.createColors(color);
  if (status !== null && status >= 200 && status <= 299) return colors.green;
  return status === 408 || status === 425 || status === 429 ? colors.yellow : colors.red;
}

/** Without the signs by which a server could steer the terminal. */
function harmless(text: string): string {
  return text.replace(/\r\n/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '\uFFFD');
}
