/** One text file of a solution package. */
export interface PackageFile {
  /** Relative to the root of the zip, with forward slashes: `mainTemplate.json`. */
  readonly path: string;
  readonly contents: string;
}

/** What keeps a path from naming a file inside a package on every system. */
export type PathFault = 'empty' | 'absolute' | 'backslash' | 'parent' | 'control-character' | 'not-normal';

/** What is wrong with a path as the name of a package file; `undefined` when it is relative, normal and portable. */
export function findPathFault(path: string): PathFault | undefined {
  if (path === '') return 'empty';
  if (path.includes('\\')) return 'backslash';
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'absolute';
  if (/\p{Cc}/u.test(path)) return 'control-character';
  const segments = path.split('/');
  if (segments.includes('..')) return 'parent';
  if (segments.includes('.') || segments.includes('')) return 'not-normal';
  return undefined;
}

/** Orders paths by UTF-16 code unit, the same on every machine and in every language. */
export function comparePaths(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
