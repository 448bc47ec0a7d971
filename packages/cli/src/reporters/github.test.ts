import { atText, atValue, createSource, NoLocation } from '@hubwright/schema';
import { expect, it } from '@jest/globals';
import { zipDiffers } from '../checks/zip-differs.js';
import { zipFaulty } from '../checks/zip-faulty.js';
import { sampleReport } from '../testing/sample-report.js';
import { formatGitHub } from './github.js';

const source = createSource('a,b:c%.json', '{\n"Name": [\n1]}');

it('annotates places, escaped as the runner reads them', () => {
  const report = sampleReport(
    [
      zipFaulty.report('fault', { fault: '50 %\r\nof, it: all.' }, atValue(source, '/Name')),
      zipFaulty.report('fault', { fault: 'No file.' }, NoLocation, { severity: 'warning' }),
    ],
    { repositoryPath: (file) => `sub/${file}` },
  );
  expect(formatGitHub(report)).toBe(
    '::error file=sub/a%2Cb%3Ac%25.json,line=2,endLine=3,col=9,title=zip-faulty::50 %25%0D%0Aof, it: all. The content hub rejects such a zip; package again.\n' +
      '::warning title=zip-faulty::No file. The content hub rejects such a zip; package again.\n',
  );
});

it('shows ten of each level, counts the others in one notice and keeps information back', () => {
  const text = createSource('a.kql', 'T');
  const many = (count: number, severity: 'error' | 'warning' | 'info') =>
    Array.from({ length: count }, (_, index) =>
      zipDiffers.report('missing', { file: `${index}` }, atText(text), { severity }),
    );
  const lines = formatGitHub(
    sampleReport([...many(12, 'error'), ...many(11, 'warning'), ...many(3, 'info')]),
  ).split('\n');
  const count = (start: string) => lines.filter((line) => line.startsWith(start)).length;
  expect([count('::error '), count('::warning '), count('::notice ')]).toEqual([10, 10, 1]);
  expect(lines.at(-2)).toMatch(/^::notice title=hubwright::2 errors, 1 warning more than/);
  expect(formatGitHub(sampleReport(many(10, 'error')))).not.toContain('::notice');
});

it('is empty when there is nothing to annotate', () => {
  expect(formatGitHub(sampleReport([]))).toBe('');
});
