import { atText, atValue, createSource, NoLocation } from '@hubwright/schema';
import { expect, it } from '@jest/globals';
import { zipDiffers } from '../checks/zip-differs.js';
import { formatLintJson } from './json.js';

const source = createSource('a/b.json', '{\n  "Name": "Contoso"\n}\n');
const text = createSource('a/a.kql', 'T\n| take 1\n');
const args = { file: 'x.json' };

it('prints the documented members and no others', () => {
  const diagnostics = [
    zipDiffers.report('missing', args, atValue(source, '/Name'), {
      related: [{ message: 'Here.', location: atText(text) }],
      fix: { title: 'Package again', edits: () => [] },
    }),
    zipDiffers.report('extra', args, atText(text, 4, 4), { severity: 'warning' }),
    zipDiffers.report('different', args, NoLocation, { severity: 'info' }),
  ];
  const report = formatLintJson(diagnostics, { solutions: 1, files: 2, durationMs: 5 });
  const common = { checkId: 'zip-differs', docs: 'https://hubwright.dev/checks/zip-differs' };
  const nowhere = { file: null, line: null, column: null, endLine: null, endColumn: null, pointer: null };
  expect(JSON.parse(report)).toEqual({
    version: 1,
    summary: { solutions: 1, files: 2, errors: 1, warnings: 1, infos: 1, durationMs: 5 },
    diagnostics: [
      {
        ...common,
        ...nowhere,
        severity: 'info',
        message: '"x.json" in the zip differs from the one beside it.',
      },
      {
        ...common,
        severity: 'warning',
        message: expect.stringMatching(/^The zip holds "x\.json"/),
        file: 'a/a.kql',
        line: 2,
        column: 3,
        endLine: 2,
        endColumn: 7,
        pointer: null,
      },
      {
        ...common,
        severity: 'error',
        message: 'The zip has no "x.json" at its root.',
        file: 'a/b.json',
        line: 2,
        column: 11,
        endLine: 2,
        endColumn: 20,
        pointer: '/Name',
      },
    ],
  });
});

it('ends with a line break and has no diagnostics when nothing is wrong', () => {
  const report = formatLintJson([], { solutions: 0, files: 0, durationMs: 0 });
  expect(report).toMatch(/\}\n$/);
  expect(JSON.parse(report).diagnostics).toEqual([]);
});
