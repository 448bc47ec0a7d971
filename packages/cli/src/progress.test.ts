import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createProgress } from './progress.js';
import { fakeTerminal } from './testing/fake-terminal.js';

const lineStart = '\r\u001b[2K';
const watched = () => fakeTerminal('/', { isInteractive: true, columns: 60 });

beforeEach(() => {
  jest.useFakeTimers({ now: 0 });
});

afterEach(() => {
  jest.useRealTimers();
});

describe('createProgress', () => {
  it('shows nothing off a terminal, however long it lasts', () => {
    const terminal = fakeTerminal('/');
    const progress = createProgress(2, terminal);
    jest.advanceTimersByTime(5000);
    progress.tick('a');
    progress.stop();
    expect(terminal.written).toEqual({ out: '', err: '' });
  });

  it('shows nothing in the first second', () => {
    const terminal = watched();
    const progress = createProgress(2, terminal);
    jest.advanceTimersByTime(999);
    progress.tick('a');
    progress.stop();
    expect(terminal.written.err).toBe('');
  });

  it('then shows how far the run is, on standard error, and clears the line', () => {
    const terminal = watched();
    const progress = createProgress(4, terminal);
    progress.tick('a');
    jest.advanceTimersByTime(1500);
    progress.tick('b');
    expect(terminal.written.err).toBe(`${lineStart}[${'='.repeat(12)}${' '.repeat(12)}] 2/4 b`);
    progress.stop();
    expect(terminal.written.err.endsWith(lineStart)).toBe(true);
    expect(terminal.written.out).toBe('');
  });

  it('draws ten times a second at most, and never wider than the terminal', () => {
    const terminal = watched();
    const progress = createProgress(1000, terminal);
    jest.advanceTimersByTime(2000);
    for (let count = 0; count < 50; count += 1) progress.tick('x'.repeat(200));
    const lines = terminal.written.err.split(lineStart).slice(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]!.length).toBeLessThan(60);
    jest.advanceTimersByTime(100);
    progress.tick('y');
    expect(terminal.written.err).toContain('51/1000 y');
  });
});
