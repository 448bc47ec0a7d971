import { expect, it } from '@jest/globals';
import { createSource, validateDocument } from '@hubwright/schema';
import { assumptionNames, choicesFor, defaultAssumptions } from './assumptions.js';
import { readAssumption } from './read-assumption.js';

it('reads every choice there is, and a recording may hold it', () => {
  for (const name of assumptionNames) {
    for (const choice of choicesFor(name)) {
      expect(readAssumption(` ${name} = ${choice} `)).toEqual({ assumption: { [name]: choice } });
      const recording = {
        version: 1,
        connector: 'x.json',
        assumptions: { ...defaultAssumptions, [name]: choice },
        runs: [{ windows: [], exchanges: [] }],
      };
      expect(validateDocument('recording', createSource('x.yaml', ''), recording)).toEqual([]);
    }
  }
});

it.each([
  ['session-ids=header', 'there is no "session-ids". Did you mean "session-id"? It takes one of offset, '],
  ['x=header', 'there is no "x". It takes one of offset, '],
  ['', 'there is no "". It takes one of offset, '],
  ['constructor=x', 'there is no "constructor". It takes one of offset, '],
  [
    'session-id=Cookie',
    '"session-id" cannot be "Cookie". Did you mean "cookie"? It takes one of as-it-came, header, cookie.',
  ],
  ['backoff', '"backoff" cannot be "". It takes one of exponential, constant.'],
])('says of %j what there is', (text, problem) => {
  expect(readAssumption(text)).toEqual({ problem: expect.stringContaining(problem) });
});

it('takes some names alone, where a command has no use for others', () => {
  expect(readAssumption('backoff=constant', ['offset'])).toEqual({
    problem: 'there is no "backoff". It takes offset.',
  });
});
