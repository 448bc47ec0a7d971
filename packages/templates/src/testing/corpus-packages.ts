import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { JsonObject } from '@hubwright/schema';
import { loadSolution } from '@hubwright/solution';
import { renderPackage } from '../render-package.js';
import type { RenderedPackage } from '../rendered-package.js';
import { corpus, hasCorpus, readCorpus } from './corpus-files.js';
import { solutionFiles } from './solution-files.js';

const roots = [['azure-sentinel-2022', 'Solutions'], ['v3-solutions']];

/** Whether there are solutions and official schemas to test with. */
export const hasPackages = roots.every((root) => hasCorpus(...root)) && hasCorpus('arm-schemas');

/** Renders all solutions of the corpus that can be loaded, by the name of their folder. */
export function renderCorpus(): [name: string, rendered: RenderedPackage][] {
  return roots.flatMap((segments) => {
    const root = path.join(corpus, ...segments);
    return readdirSync(root)
      .sort()
      .flatMap((folder): [string, RenderedPackage][] => {
        const { solution } = loadSolution(`${root}/${folder}`, solutionFiles);
        return solution ? [[`${segments[0]}/${folder}`, renderPackage(solution)]] : [];
      });
  });
}

/** A package the official tool made, as if it had been rendered here; nothing is known of its sources. */
export function readOfficialPackage(name: string): RenderedPackage {
  const read = (file: string): JsonObject =>
    JSON.parse(readCorpus('v3-solutions', name, 'Package', file)!.replace(/^\uFEFF/, '')) as JsonObject;
  return {
    mainTemplate: read('mainTemplate.json'),
    createUiDefinition: read('createUiDefinition.json'),
    files: [],
    origins: [],
    diagnostics: [],
  };
}
