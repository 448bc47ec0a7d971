import { atText, atValue, createSource, type Source } from '@hubwright/schema';
import { expect, it } from '@jest/globals';
import { packageStale } from '../checks/package-stale.js';
import { zipDiffers } from '../checks/zip-differs.js';
import { sampleReport } from '../testing/sample-report.js';
import { fingerprintFindings } from './fingerprint.js';

const json = (text: string) => createSource('a.json', text);
const plain = (text: string) => createSource('a.kql', text);
const inJson = (source: Source, file = 'x') => zipDiffers.report('missing', { file }, atValue(source, '/b'));
const inText = (source: Source, at: string) =>
  zipDiffers.report('missing', { file: 'x' }, atText(source, source.text.indexOf(at), 1));

function fingerprints(...diagnostics: Parameters<typeof sampleReport>[0]) {
  return fingerprintFindings(sampleReport(diagnostics).findings, (file) => file);
}

it('stays when lines move', () => {
  expect(fingerprints(inJson(json('{"b": 1}')))).toEqual(fingerprints(inJson(json('{\n\n"b": 1}'))));
  expect(fingerprints(inText(plain('T\n| take 1'), 'take'))).toEqual(
    fingerprints(inText(plain('// new\nT\n  | take 1'), 'take')),
  );
  const stale = (line: number) =>
    packageStale.report('different', { line, folder: 'f' }, atValue(json('{}')));
  expect(fingerprints(stale(1))).toEqual(fingerprints(stale(2)));
});

it('differs with the message, its arguments, the file and the place', () => {
  const source = json('{"b": 1, "c": 2}');
  const all = [
    ...fingerprints(inJson(source)),
    ...fingerprints(inJson(source, 'y')),
    ...fingerprints(inJson(createSource('other.json', source.text))),
    ...fingerprints(zipDiffers.report('extra', { file: 'x' }, atValue(source, '/b'))),
    ...fingerprints(zipDiffers.report('missing', { file: 'x' }, atValue(source, '/c'))),
  ];
  expect(new Set(all).size).toBe(all.length);
});

it('counts findings that agree in everything', () => {
  const source = json('{"b": 1}');
  const [first, second] = fingerprints(inJson(source), inJson(source));
  expect(first).toMatch(/^[0-9a-f]{32}:1$/);
  expect(second).toBe(first!.replace(/:1$/, ':2'));
});
