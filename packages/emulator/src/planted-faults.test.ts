import { describe, expect, it } from '@jest/globals';
import { asObject, asObjects, asText, type Json } from '@hubwright/schema';
import {
  deploy,
  hasCorpus,
  parametersFor,
  publishedPackages,
  readJson,
  startCorpusEmulator,
  type Outcome,
} from './testing/corpus-packages.js';
import { plantedFaults } from './testing/planted-faults.js';

const describeCorpus = hasCorpus ? describe : describe.skip;

/** Packages with faults of their own, which `corpus-deployments.test.ts` names. */
const faulty = new Set(['DigitalGuardianDLP', 'Symantec Endpoint Protection', 'HoneyTokens']);

function codesOf({ error }: Pick<Outcome, 'error'>): string[] {
  const { code, details } = asObject(error);
  return [asText(code), ...asObjects(details).flatMap((detail) => codesOf({ error: detail }))];
}

function messagesOf({ error }: Outcome): string {
  return JSON.stringify(error);
}

describeCorpus('a fault that is planted into published packages (skipped without the corpus)', () => {
  const send = hasCorpus ? startCorpusEmulator() : undefined;
  const packages = publishedPackages.filter(([name]) => !faulty.has(name));

  it.each(plantedFaults)('$name is refused by validate, what-if and deployment alike', (fault) => {
    let planted = 0;
    // Every fourth package says as much as all of them, in a quarter of the time.
    for (const [name, file] of packages.filter((_, index) => fault.isRare || index % 4 === 0)) {
      const template = readJson(file);
      const parameters = parametersFor(template);
      const broken: Json | undefined = fault.plant(template, parameters);
      if (broken === undefined) continue;
      planted += 1;
      const outcomes = (['validate', 'whatIf', ''] as const).map((action) =>
        deploy(send!, `planted-${planted}`, broken, parameters, action),
      );
      expect([name, outcomes.map(({ status }) => status)]).toEqual([name, [400, 202, 400]]);
      for (const outcome of outcomes) {
        expect([name, codesOf(outcome)]).toEqual([name, expect.arrayContaining([fault.code])]);
        expect(messagesOf(outcome)).toMatch(fault.message);
      }
    }
    expect(planted).toBeGreaterThan(fault.isRare ? 0 : 10);
  });
});
