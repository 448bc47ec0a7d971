import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { hasRecordedCases } from './recorded-cases.js';

const root = mkdtempSync(path.join(tmpdir(), 'hubwright-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

it.each([
  ['tests/first-page/recording.yaml', true],
  ['Data Connectors/tests/first-page/recording.yaml', true],
  ['Data Connectors/Contoso_ccp/tests/first-page/recording.yaml', true],
  ['tests/recording.yaml', false],
  ['samples/first-page/recording.yaml', false],
  ['tests/first-page/events.ndjson', false],
])('a solution with %s: %s', (file, expected) => {
  const solution = path.join(root, file.replaceAll('/', '-'));
  mkdirSync(path.dirname(path.join(solution, file)), { recursive: true });
  writeFileSync(path.join(solution, file), '');
  expect(hasRecordedCases(solution)).toBe(expected);
});
