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
    ['', 'Document must contain a root element.'],
    ['<a>', 'Unclosed tag: a.'],
    ['<a></b>', 'Unexpected close tag.'],
    ['<a/><b/>', 'Documents may contain only one root.'],
    ['<a/>text', 'Text data outside of root node.'],
    ['</a>', 'Unmatched closing tag: a.'],
    ['<a b=1/>', 'Unquoted attribute value.'],
    ['<a b="1/>', 'Unexpected end.'],
    ['<a b="1" b="2"/>', 'Duplicate attribute: b.'],
    ['<a b="1"c="2"/>', 'No whitespace between attributes.'],
    ['<a b="<"/>', 'Disallowed character.'],
    ['<a>&</a>', 'Unclosed tag: a.'],
    ['<a>&nbsp;</a>', 'Undefined entity.'],
    ['<a x:b="1"/>', 'Unbound namespace prefix: "x".'],
    ['<a><!-- </a>', 'Unclosed tag: a.'],
    ['<!DOCTYPE a [<a/>', 'Document must contain a root element.'],
    ['<a>1 < 2</a>', 'Disallowed character in tag name.'],
  ])('%s', (text, reason) => {
    expect(parseXml(text).fault?.reason.replace(/ This is within <\w+>\.$/, '')).toBe(reason);
  });

  it('takes the entities a text declares', () => {
    const text = '<!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/2000/svg">]><svg xmlns="&ns;"/>';
    expect(parseXml(text).fault).toBeUndefined();
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
