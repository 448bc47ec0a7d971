import { describe, expect, it } from '@jest/globals';
import { parseXml } from './parse-xml.js';

describe('parseXml', () => {
  it('gives elements and attributes with their places and values', () => {
    const text = `<a  b='1 &lt; 2' c = "x">t<d/></a>`;
    const { elements, fault } = parseXml(text);
    expect(fault).toBeUndefined();
    expect(elements.map(({ name, parent }) => [name, parent?.name])).toEqual([
      ['a', undefined],
      ['d', 'a'],
    ]);
    const [b, c] = elements[0]!.attributes;
    expect([b!.value, c!.value]).toEqual(['1 < 2', 'x']);
    expect(text.slice(b!.valueStart, b!.valueEnd)).toBe('1 &lt; 2');
    expect(text.slice(c!.start, c!.end)).toBe('c = "x"');
    expect(text.slice(elements[0]!.start, elements[0]!.closed)).toBe(text);
  });

  it.each([
    ['', 'There is no element.'],
    ['<a>', 'The element <a> is not closed.'],
    ['<a></b>', '</b> stands where <a> is to be closed.'],
    ['<a/><b/>', '<b> stands after the end of the root element.'],
    ['<a/>text', 'Text stands outside of the root element.'],
    ['</a>', '</a> closes nothing.'],
    ['<a b=1/>', 'The value of "b" is not quoted.'],
    ['<a b="1/>', 'The value of "b" has no closing quote.'],
    ['<a b="1" b="2"/>', '<a> has the attribute "b" twice.'],
    ['<a b="1"c="2"/>', 'A blank is missing before an attribute.'],
    ['<a b="<"/>', 'The value of "b" contains "<".'],
    ['<a>&</a>', 'A "&" begins no entity; write "&amp;".'],
    ['<a>&nbsp;</a>', 'The entity "&nbsp;" is not declared.'],
    ['<a x:b="1"/>', 'The prefix "x" is not declared; "xmlns:x" is missing.'],
    ['<a><!-- </a>', 'A comment is not closed.'],
    ['<!DOCTYPE a [<a/>', 'The DOCTYPE is not closed.'],
    ['<a>1 < 2</a>', 'A "<" begins no tag; write "&lt;".'],
  ])('%s', (text, reason) => {
    expect(parseXml(text).fault?.reason).toBe(reason);
  });

  it('reads a hostile text in linear time', () => {
    for (const text of [
      `<!DOCTYPE a [${'<!-- -->'.repeat(50_000)}`,
      '<a '.repeat(50_000),
      '<a>'.repeat(50_000),
      `<a>${'&a'.repeat(50_000)}`,
    ]) {
      const started = performance.now();
      expect(parseXml(text).fault).toBeDefined();
      expect(performance.now() - started).toBeLessThan(1000);
    }
  });
});
