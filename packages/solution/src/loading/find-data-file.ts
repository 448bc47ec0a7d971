import { atText, createSource } from '@hubwright/schema';
import { solutionDataAmbiguous } from '../checks/solution-data-ambiguous.js';
import type { FileEntry } from '../file-port.js';
import type { LoadContext } from './load-context.js';

/**
 * JSON files of a Data folder that are no data file.
 * @see https://github.com/Azure/Azure-Sentinel/tree/master/Tools/Create-Azure-Sentinel-Solution
 */
const otherFiles = /^(parameters?|testParameters|system_generated_metadata)\.json$/i;

/**
 * Finds the data file of a solution folder: the only JSON file of `Data/` (any case) that is not known to be something
 * else; with several, the only one called `Solution…`. Gives its absolute path, `undefined` when there is none.
 */
export function findDataFile(context: LoadContext): string | undefined {
  const { solutionFolder } = context.roots;
  const folder = context.listing.find(solutionFolder, 'Data');
  if (folder?.kind !== 'directory') return undefined;
  const path = `${solutionFolder}/${folder.name}`;
  const candidates = dataFileNames([...(context.listing.entries(path)?.values() ?? [])]);
  if (candidates.length > 1) {
    const place = atText(createSource(context.displayPath(`${path}/${candidates[1]!}`), ''));
    const args = { folder: context.displayPath(path), files: candidates.join(', ') };
    context.report(solutionDataAmbiguous.report('several', args, place));
  }
  return candidates[0] === undefined ? undefined : `${path}/${candidates[0]}`;
}

/** The data file among the entries of a Data folder; `undefined` when there is none. */
export function findDataFileName(entries: readonly FileEntry[]): string | undefined {
  return dataFileNames(entries)[0];
}

function dataFileNames(entries: readonly FileEntry[]): string[] {
  const names = entries
    .filter((entry) => entry.kind === 'file' && /\.json$/i.test(entry.name) && !otherFiles.test(entry.name))
    .map((entry) => entry.name);
  const preferred = names.filter((name) => /^solution/i.test(name));
  return preferred.length > 0 ? preferred : names;
}
