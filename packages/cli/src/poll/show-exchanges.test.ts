import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import type { ExchangeTrace, RequestRecord } from '@hubwright/poller';
import { fakeTerminal } from '../testing/fake-terminal.js';
import { showExchanges } from './show-exchanges.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const url = `https://api.example.com/v1/logs?from=2026-01-31T08%3A00%3A00Z&cursor=${'x'.repeat(200)}END`;
const request = { window: 1, page: 2, attempt: 1, method: 'GET', url };
const record: RequestRecord = {
  ...request,
  status: 200,
  durationMs: 1250,
  waitMs: 0,
  bytes: 4100,
  events: 50,
};

function show(traits: object = {}, options: object = {}) {
  const terminal = fakeTerminal('/', { isInteractive: true, columns: 100, ...traits });
  return { terminal, display: showExchanges({ format: 'text', ...options }, terminal) };
}

/** What a terminal shows in the end, and what it has shown before; the line that is rewritten counts each time. */
function linesOf(written: string): string[] {
  return written.split(/\r\u001b\[2K|\n/).filter((line) => line !== '');
}

it('shows a call while it is under way, with its seconds, and then its line', () => {
  const { terminal, display } = show();
  display.onRequest!(request);
  jest.advanceTimersByTime(2500);
  display.exchange({ kind: 'exchange', record, trace: undefined });
  jest.advanceTimersByTime(5000);
  const lines = linesOf(terminal.written.err);
  const start = 'window 1, page 2: GET https://api.example.com/';
  expect(lines.map((line) => line.slice(line.indexOf('END') + 3))).toEqual([
    ' …',
    ' … 1 s',
    ' … 2 s',
    ' 200, 1250 ms, 4.1 kB, 50 events',
  ]);
  for (const line of lines) {
    expect(line.startsWith(start)).toBe(true);
    expect(line.length).toBeLessThan(100);
  }
  expect(terminal.written.err.endsWith('50 events\n')).toBe(true);
});

it('counts a wait down, and keeps how long it was', () => {
  const { terminal, display } = show();
  display.wait(3000);
  jest.advanceTimersByTime(2100);
  display.onRequest!(request);
  display.stop();
  expect(linesOf(terminal.written.err).slice(0, 4)).toEqual([
    'waiting 3 s',
    'waiting 2 s',
    'waiting 1 s',
    'waited 3.0 s',
  ]);
  expect(terminal.written.err.endsWith('\r\u001b[2K')).toBe(true);
});

it('prints whole plain lines where nobody watches, and nothing when it is to be quiet', () => {
  const { terminal, display } = show({ isInteractive: false });
  expect(display.onRequest).toBeUndefined();
  display.wait(3000);
  display.wait(1000);
  display.exchange({ kind: 'exchange', record, trace: undefined });
  jest.advanceTimersByTime(5000);
  expect(terminal.written.err).toBe(
    `waiting 3.0 s\nwindow 1, page 2: GET ${url} 200, 1250 ms, 4.1 kB, 50 events\n`,
  );
  const quiet = show({}, { quiet: true });
  expect(quiet.display.onRequest).toBeUndefined();
  quiet.display.wait(3000);
  quiet.display.exchange({ kind: 'exchange', record, trace: undefined });
  expect(quiet.terminal.written.err).toBe('');
});

it.each([
  [204, '\u001b[32m204\u001b[39m'],
  [429, '\u001b[33m429\u001b[39m'],
  [500, '\u001b[31m500\u001b[39m'],
  [302, '\u001b[31m302\u001b[39m'],
  [null, '\u001b[31mno answer\u001b[39m'],
])('colours the status %s', (status, painted) => {
  const { terminal, display } = show({ isInteractive: false, color: true });
  display.exchange({ kind: 'exchange', record: { ...record, status }, trace: undefined });
  expect(terminal.written.err).toContain(` ${painted}`);
});

it('marks the parts of a trace, and lets no answer steer the terminal', () => {
  const { terminal, display } = show({ isInteractive: false }, { quiet: true });
  const trace: ExchangeTrace = {
    request: 'GET https://api.example.com/\nAccept: */*',
    response: '200\nx: y\n\nline\r\n\u001b[2J\u009b31m\ttab\u0007',
    curl: "curl --data-raw '{\n}' https://api.example.com/",
  };
  display.exchange({ kind: 'exchange', record, trace });
  expect(terminal.written.err).toBe(
    [
      '  > GET https://api.example.com/',
      '  > Accept: */*',
      '  < 200',
      '  < x: y',
      '  < ',
      '  < line',
      '  < \uFFFD[2J\uFFFD31m\ttab\uFFFD',
      "  $ curl --data-raw '{",
      "}' https://api.example.com/",
      '',
    ].join('\n'),
  );
});
