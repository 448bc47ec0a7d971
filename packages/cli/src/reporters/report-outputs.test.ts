import { describe, expect, it } from '@jest/globals';
import { UsageError } from '../usage-error.js';
import { readReportOutputs } from './report-outputs.js';

describe('--format', () => {
  it('takes several formats with files', () => {
    expect(
      readReportOutputs('text,sarif=a.sarif,junit=b.xml,github,markdown=c.md,json=out/d=e.json'),
    ).toEqual([
      { format: 'text' },
      { format: 'sarif', file: 'a.sarif' },
      { format: 'junit', file: 'b.xml' },
      { format: 'github' },
      { format: 'markdown', file: 'c.md' },
      { format: 'json', file: 'out/d=e.json' },
    ]);
  });

  it.each([
    ['text,json', undefined, 'sends "text" and "json" to standard output'],
    ['json,github', undefined, 'sends "json" and "github" to standard output'],
    ['github,github', undefined, 'takes one of them'],
    ['jsn', undefined, '--format has no "jsn". Did you mean "json"?'],
    ['yaml-report', undefined, 'Allowed choices are text, json, sarif, junit, github, markdown.'],
    ['', undefined, '--format has no ""'],
    ['text,', undefined, '--format has no ""'],
    ['sarif=', undefined, 'names no file'],
    ['sarif=a,json=a', undefined, 'writes two formats to "a"'],
    ['sarif=a', 'b', '-o b has nothing to write'],
  ])('refuses %j with -o %j', (text, output, message) => {
    const read = () => readReportOutputs(text, output);
    expect(read).toThrow(UsageError);
    expect(read).toThrow(message);
  });
});

it('gives the file of -o to the one format without a file', () => {
  expect(readReportOutputs('json', 'a')).toEqual([{ format: 'json', file: 'a' }]);
  expect(readReportOutputs('github', 'a')).toEqual([{ format: 'github', file: 'a' }]);
  expect(readReportOutputs('github,text,sarif=s', 'a')).toEqual([
    { format: 'github' },
    { format: 'text', file: 'a' },
    { format: 'sarif', file: 's' },
  ]);
});
