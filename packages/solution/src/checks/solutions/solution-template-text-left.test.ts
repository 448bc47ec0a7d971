import { expect, it } from '@jest/globals';
import { lintSolution } from '../../lint-solution.js';
import { loadSolution } from '../../loading/load-solution.js';
import { memoryFiles, minimalSolution } from '../../testing/memory-files.js';

const inAcme = '/repo/Solutions/Acme';

function findSamples(data: Record<string, unknown>, folder?: string): unknown[] {
  const files = memoryFiles(minimalSolution(data, {}, folder));
  const { solution, folder: loaded } = loadSolution(folder ?? '/repo/Solutions/Contoso', files);
  const found = lintSolution({ solution, content: [], folder: loaded }, '2026-11-23');
  return found
    .filter(({ checkId }) => checkId === 'solution-template-text-left')
    .map(({ severity, args }) => `${severity} ${args['text']}`);
}

it('takes the names of samples for left over where the solution is none', () => {
  const author = { Name: 'Acme', Author: 'Acme - support@example.com' };
  expect(findSamples(author, inAcme)).toContain('info example.com');
  expect(findSamples(author, inAcme)).toContain('info contoso');
});

it('lets a sample be one, and a description explain', () => {
  expect(findSamples({ Author: 'Contoso - support@example.com' })).toEqual([]);
  const description = { Name: 'Acme', Description: 'Open https://example.com in Contoso.' };
  expect(findSamples(description, inAcme)).not.toContain('info example.com');
});
