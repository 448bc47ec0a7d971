import { describe, expect, it } from '@jest/globals';
import { createSource } from '@hubwright/schema';
import { isAnalysable, placeInValue, replaceInQuery, wrapQuery } from './placed-query.js';

const source = createSource('connector.json', '{}');

/** The stretch of the written query that a stretch of the analysed one stands for. */
function written(text: string, analysed: ReturnType<typeof placeInValue>, stretch: string): string {
  const start = analysed.text.indexOf(stretch);
  const location = analysed.locate(start, start + stretch.length);
  if (typeof location === 'symbol' || !('span' in location) || !location.span) throw new Error('no span');
  return text.slice(location.span.start, location.span.end);
}

describe('replaceInQuery', () => {
  const text = '{{t}} | where A == 1 | union {{t}} | project B';

  it.each(['LongTableName_CL', 'T'])('maps offsets back around a replacement by %s', (name) => {
    const query = replaceInQuery(placeInValue(source, '/query', text), /\{\{t\}\}/g, name);
    expect(query.text).toBe(`${name} | where A == 1 | union ${name} | project B`);
    expect(written(text, query, 'A ==')).toBe('A ==');
    expect(written(text, query, 'B')).toBe('B');
    expect(written(text, query, `union ${name} |`)).toBe('union {{t}} |');
    expect(written(text, query, name)).toBe('{{t}}');
  });

  it('takes the replacement literally', () => {
    expect(replaceInQuery(placeInValue(source, '', '{{t}}'), /\{\{t\}\}/g, '$&').text).toBe('$&');
  });
});

it('clamps what lies outside a wrapped query', () => {
  const query = wrapQuery(placeInValue(source, '/query', 'A | take 1'), 'let f = (x:int) {\n', '\n};');
  expect(written('A | take 1', query, 'take')).toBe('take');
  expect(written('A | take 1', query, 'let f')).toBe('');
  expect(written('A | take 1', query, '1\n}')).toBe('1');
});

it.each([
  ['T | take 1', true],
  ["['my table'] | take 1", true],
  ['  \n', false],
  ["[concat(parameters('x'), ' | take 1')]", false],
  ["[[parameters('x')]", false],
  ['{{ tableName }} | take 1', false],
  ["T | extend d = dynamic({'a':{'b':1}})", true],
])('tells whether %j can be analysed: %j', (text, expected) => {
  expect(isAnalysable(text)).toBe(expected);
});
