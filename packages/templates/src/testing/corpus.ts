import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { JsonObject } from '@hubwright/schema';
import { corpus } from './corpus-files.js';

/** The folder of the corpus that holds the solutions of August 2022 and their packages. */
export const corpusSolutions = path.join(corpus, 'azure-sentinel-2022', 'Solutions');

/** Whether there is a corpus to test with. */
export const hasCorpus = existsSync(corpusSolutions);

/** Why tests that need the corpus are skipped. */
export const corpusMissing = `is skipped because there is no corpus at ${corpusSolutions}; set HUBWRIGHT_CORPUS`;

/** Reads a JSON object of the corpus. */
export function readJson(file: string): JsonObject {
  return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) as JsonObject;
}

/** The JSON files below the folders of this name of all solutions, in the order of the file system. */
export function jsonFilesBelow(folderName: string): string[] {
  return readdirSync(corpusSolutions).flatMap((solution) => {
    const folder = path.join(corpusSolutions, solution, folderName);
    if (!existsSync(folder)) return [];
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return files.filter((file) => file.endsWith('.json')).map((file) => path.join(folder, file));
  });
}
