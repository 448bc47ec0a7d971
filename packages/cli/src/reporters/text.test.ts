import { atKey, atText, atValue, createSource, NoLocation, type Diagnostic } from '@hubwright/schema';
import { describe, expect, it } from '@jest/globals';
import { packageMissing } from '../checks/package-missing.js';
import { zipDiffers } from '../checks/zip-differs.js';
import { zipFaulty } from '../checks/zip-faulty.js';
import { countProblems, formatDiagnostics } from './text.js';

const source = createSource(
  'Solutions/Contoso/Data/Solution_Contoso.json',
  '{\n  "Name": "Contoso",\n  "Version": "3"\n}\n',
);
const zip = createSource('Solutions/Contoso/Package/3.0.0.zip', '');

const error = zipDiffers.report('missing', { file: 'mainTemplate.json' }, atValue(source, '/Version'));
const warning = zipDiffers.report('extra', { file: 'a' }, atKey(source, '/Name'), { severity: 'warning' });
const info = zipDiffers.report('different', { file: 'b' }, atText(source, 0, 1), { severity: 'info' });

const plain = { color: false };

describe('formatDiagnostics', () => {
  it('gives place, severity, check, message and the line with the range underlined', () => {
    expect(formatDiagnostics([error], plain)).toBe(
      [
        'Solutions/Contoso/Data/Solution_Contoso.json:3:14  error  zip-differs',
        '  The zip has no "mainTemplate.json" at its root.',
        '    2 |   "Name": "Contoso",',
        '  > 3 |   "Version": "3"',
        '      |              ^~~',
        '    4 | }',
        '',
        '',
      ].join('\n'),
    );
  });

  it('adds related places and the fix', () => {
    const full = zipDiffers.report('missing', { file: 'x' }, atText(zip), {
      related: [{ message: 'The version is here.', location: atKey(source, '/Version') }],
      fix: { title: 'Package again', edits: () => [] },
    });
    const text = formatDiagnostics([full], plain);
    expect(text).toContain('\n  Solutions/Contoso/Data/Solution_Contoso.json:3:3  The version is here.\n');
    expect(text).toContain('\n  fix: Package again\n');
  });

  it('says nothing of a place when there is none', () => {
    const args = { file: 'Package', version: '3.0.0', folder: 'Contoso' };
    const text = formatDiagnostics([packageMissing.report('zip', args, NoLocation)], plain);
    expect(text).toMatch(/^error {2}package-missing\n {2}There is no "Package"/);
  });

  it('shows no lines of a file without text, such as a zip', () => {
    const text = formatDiagnostics([zipDiffers.report('missing', { file: 'x' }, atText(zip))], plain);
    expect(text).toBe(
      'Solutions/Contoso/Package/3.0.0.zip:1:1  error  zip-differs\n  The zip has no "x" at its root.\n\n',
    );
  });

  it('keeps information back unless asked', () => {
    expect(formatDiagnostics([info], plain)).toBe('');
    expect(formatDiagnostics([info], { ...plain, verbose: true })).toContain('info  zip-differs');
  });

  it('sorts by file, line and column, whatever order findings come in', () => {
    const inZip = zipFaulty.report('fault', { fault: 'It is broken.' }, atText(zip));
    const order = (diagnostics: readonly Diagnostic[]) =>
      [...formatDiagnostics(diagnostics, plain).matchAll(/^\S.*?:(\d+):/gm)].map(([, line]) => line);
    expect(order([inZip, error, warning])).toEqual(['2', '3', '1']);
    expect(order([warning, inZip, error])).toEqual(['2', '3', '1']);
  });

  it('stops at the limit and says how many are left', () => {
    const text = formatDiagnostics([error, warning, info], { ...plain, maxProblems: 1 });
    expect(text).toContain(':2:3  warning');
    expect(text).not.toContain('error');
    expect(text).toContain('… and 1 more; see them with --max-problems 2.\n');
    expect(formatDiagnostics([error, warning], { ...plain, maxProblems: 2 })).not.toContain('more');
    expect(formatDiagnostics([error], { ...plain, maxProblems: 0 })).toMatch(/^… and 1 more/);
  });

  it('colours only when told to', () => {
    expect(formatDiagnostics([error], { color: true })).toContain('\u001b[31merror\u001b[39m');
    expect(formatDiagnostics([error], plain)).not.toContain('\u001b');
  });
});

describe('countProblems', () => {
  it.each([
    [[], 'no problems'],
    [[info], 'no problems'],
    [[error], '1 error'],
    [[error, error, warning], '2 errors, 1 warning'],
    [[warning, warning, info], '2 warnings'],
  ])('counts what is shown', (diagnostics, text) => {
    expect(countProblems(diagnostics)).toBe(text);
  });

  it('counts information with verbose', () => {
    expect(countProblems([warning, info, info], true)).toBe('1 warning, 2 info');
  });
});
