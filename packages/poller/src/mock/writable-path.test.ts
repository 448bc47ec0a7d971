import { describe, expect, it } from '@jest/globals';
import { readJsonPath, selectNodes } from '@hubwright/placeholders';
import type { Json } from '@hubwright/schema';
import { putAt, readWritablePath, wrapEvents } from './writable-path.js';

const steps = (path: string) => {
  const reading = readWritablePath(path);
  if ('problem' in reading) throw new Error(reading.problem);
  return reading.steps;
};
const events = [{ id: 1 }, { id: 2 }];

describe('writable paths', () => {
  it.each<[string, Json]>([
    ['$', events],
    ['$[*]', events],
    ['$.data', { data: events }],
    ["$['a.b'].x-y", { 'a.b': { 'x-y': events } }],
    ['..results', { results: events }],
    ['$.data[*]', { data: events }],
    ['$.hits[*]._source', { hits: [{ _source: { id: 1 } }, { _source: { id: 2 } }] }],
    ['$.pages[0].items', { pages: [{ items: events }] }],
  ])('%s takes events', (path, body) => expect(wrapEvents(steps(path), events)).toEqual(body));

  it.each<[string, Json, Json]>([
    ['$.next', { data: [] }, { data: [], next: 'n' }],
    ['$.data.next', { data: { items: [] } }, { data: { items: [], next: 'n' } }],
    ["$.links[?(@.rel=='next')].href", {}, { links: [{ rel: 'next', href: 'n' }] }],
    [
      "$.links[?@.rel == 'next']['href']",
      { links: [{ rel: 'self' }] },
      { links: [{ rel: 'self' }, { rel: 'next', href: 'n' }] },
    ],
    ['$[-1:].id', events, [{ id: 1 }, { id: 'n' }]],
    ['$.data[-1].cursor', { data: events }, { data: [{ id: 1 }, { id: 2, cursor: 'n' }] }],
  ])('%s takes a token beside events, and finds it again', (path, body, expected) => {
    const written = putAt(body, steps(path), 'n');
    expect(written).toEqual(expected);
    const reading = readJsonPath(path);
    expect('path' in reading && selectNodes(written!, reading.path)[0]?.value).toBe('n');
  });

  it('has no room for a member in a list', () => expect(putAt(events, steps('$.next'), 'n')).toBeUndefined());

  it.each(['$.a[?(@.n > 3)]', '$.a[1:3]', "$['a','b']", '$..*', '$['])('%s cannot be written', (path) => {
    expect(readWritablePath(path)).toHaveProperty('problem');
  });
});
