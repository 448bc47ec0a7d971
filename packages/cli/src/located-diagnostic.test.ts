import { atKey, atText, atValue, createSource, NoLocation } from '@hubwright/schema';
import { describe, expect, it } from '@jest/globals';
import { zipDiffers } from './checks/zip-differs.js';
import { docsUrl, locateDiagnostic, placeOf } from './located-diagnostic.js';

const source = createSource('a.json', '{ "Name":\r\n  "Größe 😀" }\r\n');
const at = (location: Parameters<typeof placeOf>[0]) =>
  locateDiagnostic(zipDiffers.report('missing', { file: 'x' }, location));

describe('locateDiagnostic', () => {
  it('counts lines and columns from 1, in UTF-16 code units, with the end exclusive', () => {
    expect(at(atValue(source, '/Name'))).toMatchObject({ line: 2, column: 3, endLine: 2, endColumn: 13 });
    expect(at(atKey(source, '/Name'))).toMatchObject({
      line: 1,
      column: 3,
      endLine: 1,
      endColumn: 9,
      pointer: '/Name',
    });
  });

  it('gives the start of the file for a pointer that leads nowhere in a file that cannot be parsed', () => {
    expect(at(atValue(createSource('b.json', ''), '/Name'))).toMatchObject({
      file: 'b.json',
      line: 1,
      column: 1,
    });
  });

  it('has no place for what belongs to no file', () => {
    expect(at(NoLocation)).toMatchObject({ file: null, line: null, pointer: null });
  });
});

it('names a place shortly', () => {
  expect(placeOf(atText(source, 12, 2))).toBe('a.json:2:2');
  expect(placeOf(NoLocation)).toBe('');
});

it('names where the page of a check is published', () => {
  expect(docsUrl('zip-differs')).toBe('https://hubwright.dev/checks/zip-differs');
});
