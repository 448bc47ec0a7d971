import { type PackageFile, comparePaths } from './package-file.js';

/** One file in which two packages are not the same. */
export type PackageDifference =
  | { readonly kind: 'missing'; readonly path: string }
  | { readonly kind: 'extra'; readonly path: string }
  /** `offset` is the first UTF-16 code unit in which the contents differ. */
  | { readonly kind: 'different'; readonly path: string; readonly offset: number };

/**
 * Compares a package with what it should be, file by file: what is `missing` from `actual`, what is `extra` in it and
 * what is `different`. Sorted by path; empty when both hold the same files with the same contents.
 */
export function comparePackage(
  expected: readonly PackageFile[],
  actual: readonly PackageFile[],
): PackageDifference[] {
  const wanted = contentsByPath(expected);
  const found = contentsByPath(actual);
  const paths = [...new Set([...wanted.keys(), ...found.keys()])].sort(comparePaths);
  return paths.flatMap((path): PackageDifference[] => {
    const want = wanted.get(path);
    const have = found.get(path);
    if (have === undefined) return [{ kind: 'missing', path }];
    if (want === undefined) return [{ kind: 'extra', path }];
    return want === have ? [] : [{ kind: 'different', path, offset: firstDifference(want, have) }];
  });
}

function contentsByPath(files: readonly PackageFile[]): Map<string, string> {
  return new Map(files.map((file) => [file.path, file.contents]));
}

function firstDifference(left: string, right: string): number {
  let offset = 0;
  while (offset < left.length && left[offset] === right[offset]) offset += 1;
  return offset;
}
