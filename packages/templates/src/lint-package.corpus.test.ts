import { describe, expect, it } from '@jest/globals';
import { lintPackage } from './lint-package.js';
import type { RenderedPackage } from './rendered-package.js';
import { hasPackages, readOfficialPackage, renderCorpus } from './testing/corpus-packages.js';

/** Errors that are real, by solution: what Azure or the content hub would do with the content as it is. */
const realFaults: Readonly<Record<string, readonly string[]>> = {
  // Two rules share an id, and two hunting queries: their templates would be one resource each.
  'azure-sentinel-2022/GitHub': [
    'resource-defined-twice/twice',
    'resource-defined-twice/twice',
    'content-template-id-taken/taken',
    'content-template-id-taken/taken',
  ],
};

const describeCorpus = hasPackages ? describe : describe.skip;

describeCorpus('lintPackage on the corpus (skipped without it; set HUBWRIGHT_CORPUS)', () => {
  const packages = hasPackages ? renderCorpus() : [];

  it.each(packages)('finds no error in %s that is none', (name, rendered) => {
    expect(errorsOf(rendered)).toEqual(realFaults[name] ?? []);
  });

  it.each(['GitHub', 'cveBusterPush'])('finds no error in the official package of %s', (name) => {
    expect(errorsOf(readOfficialPackage(name))).toEqual([]);
  });

  it('points at a source wherever it reports', () => {
    const unlocated = packages
      .flatMap(([, rendered]) => lintPackage(rendered))
      .filter(({ location }) => typeof location === 'symbol');
    expect(unlocated).toEqual([]);
  });
});

function errorsOf(rendered: RenderedPackage): string[] {
  return lintPackage(rendered)
    .filter(({ severity }) => severity === 'error')
    .map(({ checkId, messageId }) => `${checkId}/${messageId}`);
}
