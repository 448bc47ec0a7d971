import { expect, it } from '@jest/globals';
import { createSource } from '@hubwright/schema';
import type { WatchlistContent } from '../../model.js';
import { findTooLargeWatchlists } from './watchlist-too-large.js';

function found(rawContent: string): string[] {
  const resource = { type: 'x/Watchlists', name: 'x', properties: { rawContent } };
  const template = { resources: [resource] };
  const source = createSource('Watchlists/W.json', JSON.stringify(template));
  const content = { contentKind: 'Watchlist', source, template, resource } as unknown as WatchlistContent;
  return findTooLargeWatchlists(content).map(({ args }) => JSON.stringify(args));
}

it('watchlist-too-large counts bytes, not characters', () => {
  expect(found('a'.repeat(3_900_000))).toEqual([]);
  expect(found('a'.repeat(4_100_000))).toEqual(['{"size":"3.9"}']);
  expect(found('ü'.repeat(3_900_000))).toEqual(['{"size":"7.4"}']);
});
