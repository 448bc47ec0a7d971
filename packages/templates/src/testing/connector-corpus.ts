import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isJsonObject, type JsonObject } from '@hubwright/schema';
import { loadSolution, type Solution } from '@hubwright/solution';
import { corpus } from './corpus-files.js';
import { solutionFiles } from './solution-files.js';

/** Tells whether a folder of the corpus is there. */
export function isInCorpus(folder: string): boolean {
  return existsSync(path.join(corpus, folder));
}

/** The names of the folders in a folder of the corpus, in code-unit order. */
export function corpusFolders(folder: string): string[] {
  return readdirSync(path.join(corpus, folder)).sort();
}

/** A JSON object of the corpus; `undefined` when there is no such file. */
export function readCorpusJson(...segments: string[]): JsonObject | undefined {
  const file = path.join(corpus, ...segments);
  if (!existsSync(file)) return undefined;
  const value: unknown = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  return isJsonObject(value) ? value : undefined;
}

/** A solution of the corpus, in a version of its own or another; `undefined` when nothing of it can be loaded. */
export function loadCorpusSolution(folder: string, solutionVersion?: string): Solution | undefined {
  const options = solutionVersion === undefined ? {} : { solutionVersion };
  return loadSolution(path.posix.join(corpus, folder), solutionFiles, options).solution;
}
