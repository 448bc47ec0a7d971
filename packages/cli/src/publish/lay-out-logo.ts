import { findByName, type FileMap } from './read-solution-files.js';
import type { Tree } from './clone-tree.js';

/** Files outside of the solution's folder, and what is missing. */
export interface OutsideFiles {
  readonly files: FileMap;
  /** Sentences for the user. */
  readonly notes: readonly string[];
}

/**
 * The logo the data file links to: in the public repository all of them lie in `Logos/`. `logo` is the tag of the data file; the file is
 * found in the solution by its name.
 */
export function layOutLogo(logo: string | undefined, files: FileMap, tree: Tree): OutsideFiles {
  const name = /\/Logos\/([^"'/?#\s<>]+)/i.exec(logo ?? '')?.[1];
  if (name === undefined) return { files: new Map(), notes: [] };
  return placeByName(decodeName(name), 'Logos', files, tree);
}

/** Places a file that is known by its name in a folder of the repository. */
export function placeByName(name: string, folder: string, files: FileMap, tree: Tree): OutsideFiles {
  const target = `${folder}/${name}`;
  const contents = /[/\\]|^\.\.?$/.test(name) ? undefined : findByName(files, name);
  if (contents) return { files: new Map([[target, contents]]), notes: [] };
  if (tree.has(target)) return { files: new Map(), notes: [] };
  const note = `"${target}" is referred to, and is neither in the solution nor in the clone.`;
  return { files: new Map(), notes: [note] };
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
