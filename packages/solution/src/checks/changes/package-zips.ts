import type { SolutionState } from './change.js';

/** The names of the zips in Package/, which are named after their version alone. */
export function packageZips({ folder: { listing, roots } }: SolutionState): string[] {
  const folder = listing.find(roots.solutionFolder, 'Package');
  const names = folder ? [...(listing.entries(`${roots.solutionFolder}/${folder.name}`)?.keys() ?? [])] : [];
  return names.filter((name) => /^\d+\.\d+\.\d+\.zip$/.test(name));
}
