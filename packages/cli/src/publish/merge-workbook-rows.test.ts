import { describe, expect, it } from '@jest/globals';
import { mergeWorkbookRows, readRows } from './merge-workbook-rows.js';

const row = (key: string, file: string, version = '1.0.0') => ({
  workbookKey: key,
  version,
  templateRelativePath: file,
});

describe('merging rows', () => {
  it('adds one at the end and leaves every other character', () => {
    const text = '[\r\n\t{ "workbookKey":"A",  "templateRelativePath":"A.json" }\r\n]\r\n';
    expect(mergeWorkbookRows(text, [row('B', 'B.json')])).toBe(
      '[\r\n\t{ "workbookKey":"A",  "templateRelativePath":"A.json" },\r\n\t{\r\n\t  "workbookKey": "B",\r\n\t  "version": "1.0.0",\r\n\t  "templateRelativePath": "B.json"\r\n\t}\r\n]\r\n',
    );
  });

  it('replaces the row of the same file where it stands, whatever the case of its name', () => {
    const text = `${JSON.stringify([row('A', 'A.json'), row('B', 'b.JSON'), row('C', 'C.json')], null, 4)}\n`;
    const merged = mergeWorkbookRows(text, [row('B', 'B.json', '1.1.0')]);
    expect(JSON.parse(merged)).toEqual([row('A', 'A.json'), row('B', 'B.json', '1.1.0'), row('C', 'C.json')]);
    expect(merged.startsWith(text.slice(0, text.indexOf('{', 5)))).toBe(true);
  });

  it('changes nothing where the row is the same, and keeps a byte order mark', () => {
    const text = `\uFEFF${JSON.stringify([row('A', 'A.json')])}`;
    expect(mergeWorkbookRows(text, [row('A', 'A.json')])).toBe(text);
    expect(mergeWorkbookRows(text, [row('B', 'B.json')])).toMatch(/^\uFEFF\[\{/);
  });

  it('fills an empty list', () => {
    expect(readRows(mergeWorkbookRows('[]\n', [row('A', 'A.json')]))).toEqual([row('A', 'A.json')]);
  });

  it.each(['{}', '[', 'no JSON'])('refuses %s', (text) => {
    expect(() => mergeWorkbookRows(text, [row('A', 'A.json')])).toThrow(/is no list of rows/);
    expect(readRows(text)).toEqual([]);
  });
});
