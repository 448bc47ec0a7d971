import { truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe } from '@jest/globals';
import { dataFile, metadataFile, replaces, ruleFile, testFaults, writes } from '../testing/fault-case.js';
import { editText, readText } from '../testing/solution-copy.js';

describe('an encoding others read otherwise', () => {
  testFaults([
    {
      name: 'a byte order mark in JSON',
      damage: prefixes(metadataFile, '\uFEFF'),
      expected: 'warning file-has-byte-order-mark SolutionMetadata.json:1:1',
    },
    {
      name: 'a byte order mark in YAML',
      damage: prefixes(ruleFile, '\uFEFF'),
      expected: 'warning file-has-byte-order-mark Analytic Rules/SlackMassFileDownload.yaml:1:1',
    },
    {
      name: 'UTF-16, little end first',
      damage: encodes(dataFile, 'utf16le'),
      expected: 'error file-encoding Data/Solution_SlackAudit.json:1:1',
    },
    {
      name: 'a byte that is no UTF-8',
      damage: (solution) => writeFileSync(path.join(solution, ruleFile), Buffer.from('id: \xe9\n', 'latin1')),
      expected: 'error file-encoding Analytic Rules/SlackMassFileDownload.yaml:1:5',
    },
    {
      name: 'a NUL byte in JSON',
      damage: replaces(metadataFile, 'hubwright', 'hub\0wright'),
      expected: 'error file-has-nul-byte SolutionMetadata.json:2:22',
    },
    {
      name: 'a NUL byte in YAML',
      damage: replaces(ruleFile, 'kind', 'ki\0nd'),
      expected: 'error file-has-nul-byte Analytic Rules/SlackMassFileDownload.yaml:3:3',
    },
    {
      name: 'a NUL byte in a query',
      damage: replaces('Parsers/SlackAuditEvents.yaml', 'FunctionAlias', '\0FunctionAlias'),
      expected: 'error file-has-nul-byte Parsers/SlackAuditEvents.yaml:8:1',
    },
  ]);
});

const levels = 100_000;

describe('a file that is too much', () => {
  testFaults([
    {
      name: 'JSON arrays in each other',
      damage: writes(metadataFile, '['.repeat(levels) + ']'.repeat(levels)),
      expected: 'error nesting-too-deep SolutionMetadata.json:1:129',
    },
    {
      name: 'JSON arrays that never close',
      damage: writes(dataFile, '['.repeat(levels)),
      expected: 'error nesting-too-deep Data/Solution_SlackAudit.json:1:129',
    },
    {
      name: 'JSON objects in each other',
      damage: writes(metadataFile, '{"a":'.repeat(levels) + '1' + '}'.repeat(levels)),
      expected: 'error nesting-too-deep SolutionMetadata.json:1:641',
    },
    {
      name: 'YAML lists in each other',
      damage: writes(ruleFile, `a: ${'['.repeat(levels)}${']'.repeat(levels)}\n`),
      expected: 'error nesting-too-deep Analytic Rules/SlackMassFileDownload.yaml:1:133',
    },
    {
      name: 'YAML maps in each other',
      damage: writes(ruleFile, nestedYaml(2_000)),
      expected: 'error nesting-too-deep Analytic Rules/SlackMassFileDownload.yaml:130:131',
    },
    {
      name: 'YAML dashes in each other',
      damage: writes(ruleFile, '- '.repeat(levels)),
      expected: 'error nesting-too-deep Analytic Rules/SlackMassFileDownload.yaml:1:260',
    },
    {
      name: 'a data file of 200 MB',
      damage: grows(dataFile),
      expected: 'error file-too-large Data/Solution_SlackAudit.json:1:1',
    },
    {
      name: 'a workbook of 200 MB',
      damage: grows('Workbooks/SlackAuditWorkbook.json'),
      expected: 'error file-too-large Workbooks/SlackAuditWorkbook.json:1:1',
    },
    {
      name: 'aliases that multiply',
      damage: writes(ruleFile, aliasBomb()),
      expected: 'error yaml-aliases-expand-too-far Analytic Rules/SlackMassFileDownload.yaml:5:45',
    },
    {
      name: 'an alias of what it stands in',
      damage: writes(ruleFile, 'a: &a\n  b: *a\n'),
      expected: 'error yaml-aliases-expand-too-far Analytic Rules/SlackMassFileDownload.yaml:2:6',
    },
  ]);
});

function prefixes(file: string, text: string) {
  return (solution: string) => editText(solution, file, (old) => text + old);
}

function encodes(file: string, encoding: BufferEncoding) {
  return (solution: string) =>
    writeFileSync(path.join(solution, file), Buffer.from(`\uFEFF${readText(solution, file)}`, encoding));
}

/** Makes a file 200 MB long without filling a disk. */
function grows(file: string) {
  return (solution: string) => truncateSync(path.join(solution, file), 200 * 1024 * 1024);
}

function nestedYaml(depth: number): string {
  return Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:\n`).join('');
}

/** "Billion laughs": each line stands for ten times the line before it. */
function aliasBomb(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level < 10; level++) {
    lines.push(
      `a${level}: &a${level} [${Array(10)
        .fill(`*a${level - 1}`)
        .join(', ')}]`,
    );
  }
  return `${lines.join('\n')}\n`;
}
