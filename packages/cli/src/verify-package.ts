import { readFileSync } from 'node:fs';
import path from 'node:path';
import { comparePackage, readZip, type PackageFile } from '@hubwright/packaging';
import { atText, createSource, positionAt, type Diagnostic } from '@hubwright/schema';
import type { Solution } from '@hubwright/solution';
import type { RenderedPackage } from '@hubwright/templates';
import { packageMissing } from './checks/package-missing.js';
import { packageStale } from './checks/package-stale.js';
import { zipDiffers } from './checks/zip-differs.js';
import { zipFaulty } from './checks/zip-faulty.js';
import { describeZipProblem } from './describe-zip-problem.js';
import { displayPathFrom } from './display-path.js';
import { nodeFilePort } from './node-file-port.js';
import { filesOf } from './read-package.js';
import { renderChecked } from './render-checked.js';

/** Compares a solution's package (absolute folder) with its sources, and the zip with the files beside it. */
export async function verifySolution(folder: string, root: string): Promise<Diagnostic[]> {
  const displayPath = displayPathFrom(root);
  const { solution, rendered, diagnostics: faults } = renderChecked(folder, { displayPath });
  if (!solution || !rendered) return [...faults];
  return comparePackageOnDisk({ folder, root, solution, rendered });
}

/** A solution folder (absolute), what was loaded from it, and what it renders to, if it does. */
export interface PackagedSolution {
  readonly folder: string;
  readonly root: string;
  readonly solution: Solution;
  readonly rendered: RenderedPackage | undefined;
}

/** Compares the files of `Package/` with what was rendered, if anything was, and the zip of the version with these files. */
export async function comparePackageOnDisk({
  folder,
  root,
  solution,
  rendered: result,
}: PackagedSolution): Promise<Diagnostic[]> {
  const displayPath = displayPathFrom(root);
  const packageFolder = path.join(folder, 'Package');
  const outer = filesOf(packageFolder);
  const rendered = result?.files.filter(({ path: name }) => name !== 'testParameters.json');
  const diagnostics = rendered
    ? compareWithSources(rendered, outer, packageFolder, displayPath(folder), displayPath)
    : [];
  const version = solution.solutionVersion;
  const zip = path.join(packageFolder, `${version}.zip`);
  if (nodeFilePort.stat(zip)?.kind === 'file') diagnostics.push(...(await verifyZip(zip, outer, root)));
  else {
    const args = { file: `Package/${version}.zip`, version, folder: displayPath(folder) };
    diagnostics.push(packageMissing.report('zip', args, atText(createSource(displayPath(zip), ''))));
  }
  return diagnostics;
}

function compareWithSources(
  rendered: readonly PackageFile[],
  outer: readonly PackageFile[],
  packageFolder: string,
  folder: string,
  displayPath: (path: string) => string,
): Diagnostic[] {
  return comparePackage(rendered, outer).flatMap((difference) => {
    const file = outer.find(({ path: name }) => name === difference.path);
    const source = createSource(displayPath(path.join(packageFolder, difference.path)), file?.contents ?? '');
    if (difference.kind === 'missing') return [packageStale.report('missing', { folder }, atText(source))];
    if (difference.kind === 'extra') return [];
    const { line } = positionAt(source, difference.offset);
    return [packageStale.report('different', { line, folder }, atText(source, difference.offset, 1))];
  });
}

/** Checks a zip (absolute path) by itself and, when there are files beside it, against these. */
export async function verifyZip(
  zip: string,
  outer: readonly PackageFile[],
  root: string,
): Promise<Diagnostic[]> {
  const place = atText(createSource(displayPathFrom(root)(zip), ''));
  const { files, problems } = await readZip(readFileSync(zip));
  const faults = problems.map((problem) =>
    zipFaulty.report('fault', { fault: describeZipProblem(problem) }, place),
  );
  const expected = outer.length > 0 ? outer : files.filter(({ path: name }) => packageNames.has(name));
  const required = [...packageNames].filter((name) => !files.some((file) => file.path === name));
  const missing = required.map((file) => zipDiffers.report('missing', { file }, place));
  const others = comparePackage(expected, files)
    .filter(({ kind, path: name }) => !(kind === 'missing' && packageNames.has(name)))
    .map(({ kind, path: file }) => zipDiffers.report(kind, { file }, place));
  return [...faults, ...missing, ...others];
}

const packageNames = new Set(['mainTemplate.json', 'createUiDefinition.json']);
