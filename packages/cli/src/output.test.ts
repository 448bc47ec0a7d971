import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { writeResult } from './output.js';
import { fakeTerminal } from './testing/fake-terminal.js';
import { temporaryFolder } from './testing/temporary-folder.js';
import { EnvironmentError } from './usage-error.js';

it('writes to standard output', () => {
  const terminal = fakeTerminal('/');
  writeResult('result\n', { format: 'text' }, terminal);
  expect(terminal.written).toEqual({ out: 'result\n', err: '' });
});

it('writes to the file of -o, seen from where the user stands, and nothing to standard output', () => {
  const folder = temporaryFolder({ 'reports/lint.json': 'old' });
  const terminal = fakeTerminal(folder);
  writeResult('new', { format: 'json', output: 'reports/lint.json' }, terminal);
  writeResult('made', { format: 'json', output: 'more/reports/lint.json' }, terminal);
  expect(readFileSync(path.join(folder, 'reports/lint.json'), 'utf8')).toBe('new');
  expect(readFileSync(path.join(folder, 'more/reports/lint.json'), 'utf8')).toBe('made');
  expect(terminal.written).toEqual({ out: '', err: '' });
});

it('does not replace a device', () => {
  const terminal = fakeTerminal(temporaryFolder());
  writeResult('gone', { format: 'text', output: '/dev/null' }, terminal);
  expect(readFileSync('/dev/null', 'utf8')).toBe('');
});

it('says so when -o is a folder', () => {
  const folder = temporaryFolder({ 'reports/a.txt': '' });
  expect(() => writeResult('x', { format: 'text', output: 'reports' }, fakeTerminal(folder))).toThrow(
    EnvironmentError,
  );
});
