import { describe, expect, it } from '@jest/globals';
import { readJsonPath, selectNodes } from './json-path.js';

const config = { request: { headers: { 'x-api-key': 'k', "it's/~": 'q' }, list: [{ a: 1 }, { a: 2 }] } };

function pointers(text: string): string[] {
  const reading = readJsonPath(text);
  if ('problem' in reading) throw new Error(reading.problem);
  return selectNodes(config, reading.path).map((node) => node.pointer);
}

describe('readJsonPath and selectNodes', () => {
  it.each([
    ['$.request.list[0].a', ['/request/list/0/a']],
    ['request.list[1]', ['/request/list/1']],
    ['..a', ['/request/list/0/a', '/request/list/1/a']],
    ["['request']['list'][-1:]", ['/request/list/1']],
    ['$.request.headers.x-api-key', ['/request/headers/x-api-key']],
    ['$..x-api-key', ['/request/headers/x-api-key']],
    ["$.request.headers['it\\'s/~']", ["/request/headers/it's~1~0"]],
    ['$', ['']],
    ['$.nope', []],
    ['$.request.list[?(@.a==2)]', ['/request/list/1']],
  ])('%s', (text, expected) => expect(pointers(text)).toEqual(expected));

  it.each([
    '$.a[',
    '$[',
    '',
    '$.a..',
    "$['a",
    '$.[(]',
    '$[?' + '('.repeat(50_000),
    '$' + '['.repeat(100_000),
  ])('says what is wrong with %.20s', (text) => {
    const reading = readJsonPath(text);
    expect(reading).toMatchObject({ problem: expect.any(String), offset: expect.any(Number) });
  });

  it('gives the offset in the path as written', () => {
    expect(readJsonPath('$.a[').valueOf()).toMatchObject({ offset: 4 });
    expect(readJsonPath('a[')).toMatchObject({ offset: 2 });
  });
});
