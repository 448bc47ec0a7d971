import { atValue, createSource, NoLocation } from '@hubwright/schema';
import { expect, it } from '@jest/globals';
import { zipDiffers } from '../checks/zip-differs.js';
import { sampleReport } from '../testing/sample-report.js';
import { formatMarkdown } from './markdown.js';

const source = createSource('a|`b.json', '{"Name": 1}');

it('counts by file and lists errors and warnings with the pages of their checks', () => {
  const report = sampleReport([
    zipDiffers.report('missing', { file: '<img>|[x](y)\n' }, atValue(source, '/Name')),
    zipDiffers.report('different', { file: 'z' }, atValue(source), { severity: 'info' }),
    zipDiffers.report('different', { file: 'z' }, NoLocation, { severity: 'warning' }),
  ]);
  expect(formatMarkdown(report)).toBe(
    [
      '## hubwright',
      '',
      '1 target checked: 1 error, 1 warning, 1 info.',
      '',
      '| File | Errors | Warnings | Info |',
      '| --- | ---: | ---: | ---: |',
      '| (no file) | 0 | 1 | 0 |',
      '| `` a\\|`b.json `` | 1 | 0 | 1 |',
      '',
      '| Severity | Check | Place | Message |',
      '| --- | --- | --- | --- |',
      '| warning | [zip-differs](https://hubwright.dev/checks/zip-differs) |  | "z" in the zip differs from the one beside it. |',
      '| error | [zip-differs](https://hubwright.dev/checks/zip-differs) | `` a\\|`b.json:1:10 `` | The zip has no "&lt;img>\\|\\[x\\](y) " at its root. |',
      '',
    ].join('\n'),
  );
});

it('lists no more than a thousand', () => {
  const many = Array.from({ length: 1003 }, (_, index) =>
    zipDiffers.report('missing', { file: `${index}` }, atValue(source)),
  );
  expect(formatMarkdown(sampleReport(many))).toMatch(/\nAnd 3 more\.\n$/);
});

it('says so when nothing was found', () => {
  expect(formatMarkdown(sampleReport([]))).toBe('## hubwright\n\n1 target checked: no problems.\n');
});
