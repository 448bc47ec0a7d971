/**
 * Turns a list of package files into a zip whose bytes depend on nothing but the files, and reads one back.
 *
 * @packageDocumentation
 */
export { type PackageDifference, comparePackage } from './compare-package.js';
export { createZip } from './create-zip.js';
export { type PackageFile, type PathFault, findPathFault } from './package-file.js';
export { type ZipContents, type ZipLimits, readZip } from './read-zip.js';
export type { ArchiveProblem, EntryProblem, ZipProblem } from './zip-problem.js';
