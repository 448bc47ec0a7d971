/** A solution folder and the data file that makes it one. Both relative to the workspace, with forward slashes. */
export interface SolutionFolder {
  readonly root: string;
  readonly dataFile: string;
}

/** What marks a solution, anywhere in the workspace. Which of the matches count is decided by `findSolutionFolders`. */
export const dataFileGlob = '**/{Data,data}/Solution_*.json';

/**
 * The solution folders behind data files, sorted by path. A folder with several data files is one solution, marked by
 * the first; that there are several is for the checks to say.
 *
 * @param patterns Where solutions may be; `*` stands for any part of one folder's name.
 */
export function findSolutionFolders(
  dataFiles: readonly string[],
  patterns: readonly string[],
): SolutionFolder[] {
  const matchers = patterns.map(toMatcher);
  const folders = new Map<string, SolutionFolder>();
  for (const dataFile of [...dataFiles].sort()) {
    const root = dataFile.split('/').slice(0, -2).join('/');
    if (!folders.has(root) && matchers.some((matcher) => matcher.test(root)))
      folders.set(root, { root, dataFile });
  }
  return [...folders.values()].sort((left, right) => (left.root < right.root ? -1 : 1));
}

function toMatcher(pattern: string): RegExp {
  const escaped = pattern.replace(/\/+$/, '').replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '[^/]*')}$`);
}
