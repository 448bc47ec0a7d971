import type { Source } from '@hubwright/schema';
import type { LoadedFolder } from '../lint.js';
import { filesBelow } from './unlisted-files.js';

/** A file of sample data; it is parsed only when its source is asked for. */
export interface SampleFile {
  readonly text: string;
  source(): Source;
}

const known = new WeakMap<LoadedFolder, readonly SampleFile[]>();

/** The texts among the sample data that lie in the solution's own folder. */
export function sampleFiles(folder: LoadedFolder): readonly SampleFile[] {
  let files = known.get(folder);
  if (!files) {
    const { reader } = folder;
    files = filesBelow(folder, /^samples?(?:[ _-]?data)?$/i)
      .filter((path) => /\.(?:json|csv|tsv|txt|log|xml|ya?ml|md)$/i.test(path))
      .map((path) => ({ text: reader.peek(path), source: () => reader.load(path).source }));
    known.set(folder, files);
  }
  return files;
}
