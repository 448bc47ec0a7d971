import { expect, it } from '@jest/globals';
import { createAssumptionLog } from '../assume/assumption-log.js';
import { isSpent } from './token-lifetime.js';

it.each([
  ['is used before its end', 1001, false, 'limited', false, []],
  ['has come to its stated end', 1000, true, 'until-refused', true, []],
  ['has come to its assumed end', 1000, false, 'limited', true, ['unstated-lifetime']],
  ['is used on', 1000, false, 'until-refused', false, ['unstated-lifetime']],
] as const)('a token %s', (_, expires, isStated, choice, spent, names) => {
  const log = createAssumptionLog({ 'unstated-lifetime': choice });
  const assume = log.at(
    () => ({ at: 'file', source: { path: 'x.json', text: '', format: 'json' } }) as never,
  );
  const clock = { now: () => 1000, sleep: () => Promise.resolve() };
  expect(isSpent({ expires, isStated }, { clock, assume }, 'TokenEndpoint')).toBe(spent);
  expect(log.taken.map(({ name }) => name)).toEqual(names);
});
