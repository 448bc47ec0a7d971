import type { LoadedFolder } from '../lint.js';

/** The most files that are looked at beside the listed ones; a folder of sources has far fewer. */
const maximumFiles = 5000;
const maximumDepth = 6;

/** What marks a folder as code, whose files are its own affair: a function app, what npm and Python install. */
const codeMarkers = ['host.json', 'function.json', 'package.json', 'requirements.txt'];

/** The paths of all files below folders of the solution whose names match, without those in folders of code. */
export function filesBelow({ listing, roots }: LoadedFolder, folderName: RegExp): string[] {
  const paths: string[] = [];
  const visit = (folder: string, depth: number): void => {
    const entries = listing.entries(folder);
    if (!entries || depth > maximumDepth || codeMarkers.some((name) => entries.has(name))) return;
    for (const { name, kind } of entries.values()) {
      if (paths.length >= maximumFiles) return;
      if (name.startsWith('.') || /^(?:node_modules|__pycache__|bin|obj)$/.test(name)) continue;
      if (kind === 'file') paths.push(`${folder}/${name}`);
      else if (kind === 'directory') visit(`${folder}/${name}`, depth + 1);
    }
  };
  for (const { name, kind } of listing.entries(roots.solutionFolder)?.values() ?? []) {
    if (kind === 'directory' && folderName.test(name)) visit(`${roots.solutionFolder}/${name}`, 1);
  }
  return paths;
}
