import { expect, it } from '@jest/globals';
import { placeOf } from '../located-diagnostic.js';
import { readComments } from './read-comments.js';

function read(text: string) {
  return readComments('/r/a.yaml', new TextEncoder().encode(text), '/r').map(
    ({ check, reason, location }) => ({
      check,
      reason,
      place: placeOf(location),
    }),
  );
}

it.each([
  ['a-b -- it is known', ['a-b'], 'it is known'],
  ['a-b, c-d -- both -- really', ['a-b', 'c-d'], 'both -- really'],
  ['a-b', ['a-b'], undefined],
  ['a-b --', ['a-b'], undefined],
  ['a-b --   ', ['a-b'], undefined],
  ['', [''], undefined],
  ['-- why', [''], 'why'],
])('reads %j', (said, checks, reason) => {
  expect(read(`x: 1\n  # hubwright-disable-next-line ${said}\n  y: 2\n`)).toEqual(
    checks.map((check) => ({ check, reason, place: 'a.yaml:2:3' })),
  );
});
