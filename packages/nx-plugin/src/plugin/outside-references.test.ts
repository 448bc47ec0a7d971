import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { readDataFile } from './data-file.js';
import { findOutsideReferences } from './outside-references.js';

const root = mkdtempSync(path.join(tmpdir(), 'hubwright-'));

function write(file: string, text = ''): string {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
  return path.join(root, file);
}

it('names what is listed from the repository root, and nothing of the solution itself', () => {
  write('Parsers/Shared.kql');
  write('Solutions/Contoso/Parsers/Own.kql');
  const listed = [
    'Parsers/Shared.kql',
    'Parsers/Own.kql',
    'Solutions/Contoso/Parsers/Own.kql',
    '../../../x',
    'Parsers/Gone.kql',
  ];
  expect(findOutsideReferences(listed, 'Solutions/Contoso', root)).toEqual(['Parsers/Shared.kql']);
});

it('reads the version and the paths of a data file', () => {
  const data = { Name: 'Contoso', version: '3.1.0', Parsers: ['Parsers\\A.kql', 'x'], Workbooks: [1] };
  expect(readDataFile(write('data.json', `\uFEFF${JSON.stringify(data)}`))).toEqual({
    version: '3.1.0',
    listedPaths: ['Parsers/A.kql'],
  });
});

it.each(['{', '[]', '{"Version": 3}'])('leaves the data file %s to the build', (text) => {
  expect(readDataFile(write('data.json', text))).toEqual({ version: undefined, listedPaths: [] });
});
