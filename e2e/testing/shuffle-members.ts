import { createRandom } from '../../packages/schema/src/testing/random.js';

/** Writes a JSON object with its members in another order; the same one each time. Nested values stay as they are. */
export function shuffleMembers(text: string): string {
  const random = createRandom(7);
  const members = Object.entries(JSON.parse(text) as Record<string, unknown>)
    .map((member) => ({ member, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ member }) => member);
  return JSON.stringify(Object.fromEntries(members), null, 4);
}
