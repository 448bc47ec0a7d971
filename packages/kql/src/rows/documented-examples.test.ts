import { describe, expect, it } from '@jest/globals';
import { documentedDynamics } from './testing/documented-dynamics.js';
import { documentedNumbers } from './testing/documented-numbers.js';
import { documentedPatterns, documentedTexts } from './testing/documented-texts.js';
import { documentedTimes } from './testing/documented-times.js';
import { evaluate, loadServiceFirst } from './testing/run-query.js';

loadServiceFirst();

describe.each([
  ['texts', documentedTexts],
  ['regular expressions', documentedPatterns],
  ['bags and arrays', documentedDynamics],
  ['times', documentedTimes],
  ['numbers, nulls and choices', documentedNumbers],
])('what Microsoft documents of %s', (_, examples) => {
  it.each(examples)('%s', async (expression, result) => {
    expect(await evaluate(expression)).toEqual(result);
  });
});
