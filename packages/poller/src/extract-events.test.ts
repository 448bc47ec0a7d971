import { describe, expect, it } from '@jest/globals';
import { parseExactJson } from './exact-json.js';
import { eventsPathProblem, extractEvents } from './extract-events.js';
import { findEventLists } from './find-event-lists.js';

const body = parseExactJson(
  '{"value":[{"id":1},{"id":2}],"a-b":{"c":[{"id":3}]},"links":[{"rel":"self"},{"rel":"next","href":"x"}],"big":{"n":12345678901234567890},"none":null}',
);

const extract = (...eventsPaths: string[]) => extractEvents(body, { eventsPaths, childrenToArray: false });

describe('extractEvents', () => {
  it.each([
    ['$.value', [{ id: 1 }, { id: 2 }]],
    ['value', [{ id: 1 }, { id: 2 }]],
    ['$.value[*]', [{ id: 1 }, { id: 2 }]],
    ['$.value[-1:]', [{ id: 2 }]],
    ['$..c', [{ id: 3 }]],
    ['$.a-b.c', [{ id: 3 }]],
    ["$['a-b']['c']", [{ id: 3 }]],
    ["$.links[?(@.rel=='next')]", [{ rel: 'next', href: 'x' }]],
    ['$..n.x', []],
    ['$.none', []],
    ['$', [body]],
    ['', [body]],
    ['$.', [body]],
  ])('takes %s', (path, events) => {
    expect(extract(path).events).toEqual(events);
  });

  it('names the paths that matched nothing, and adds members', () => {
    expect(extract('$.value', '$.nope').pathsWithoutMatch).toEqual(['$.nope']);
    const { events } = extractEvents(
      body,
      { eventsPaths: ['$.value'], childrenToArray: false },
      { source: 'x' },
    );
    expect(events).toEqual([
      { id: 1, source: 'x' },
      { id: 2, source: 'x' },
    ]);
    expect(eventsPathProblem('$.a[')).toBeDefined();
  });
});

it('finds lists of objects, the longest first', () => {
  expect(findEventLists(body)).toEqual([
    { path: '$.links', count: 2 },
    { path: '$.value', count: 2 },
    { path: "$['a-b'].c", count: 1 },
  ]);
});
