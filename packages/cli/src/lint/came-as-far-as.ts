import { schemaChecks, syntaxChecks, type Diagnostic } from '@hubwright/schema';
import { changeChecks, kqlChecks, solutionChecks } from '@hubwright/solution';
import { templateChecks } from '@hubwright/templates';
import { linkBroken } from '../checks/link-broken.js';
import type { LintedTarget } from './linted-target.js';

/** With an error of one of these, there is nothing to render. */
const loadStage = new Set([...syntaxChecks, ...schemaChecks, ...solutionChecks].map(({ id }) => id));
const packageStage = new Set(templateChecks.map(({ id }) => id));
const queryStage = new Set(kqlChecks.map(({ id }) => id));
const changeStage = new Set(changeChecks.map(({ id }) => id));
const syntaxStage = new Set(syntaxChecks.map(({ id }) => id));

/** Tells whether a target is about a file (absolute path): the file lies in it or was read for it. */
export function isAbout({ target, filesRead }: LintedTarget, file: string): boolean {
  return file === target.path || file.startsWith(`${target.path}/`) || filesRead.has(file);
}

/**
 * Tells whether linting a target came as far as a check in a file (absolute path). An error of an earlier stage stops
 * the checks of the package, one of syntax all others of its file; a file alone does not show all there is.
 */
export function cameAsFarAs(
  linted: LintedTarget,
  checkId: string,
  file: string,
  absolutePath: (file: string) => string,
) {
  if (linted.target.kind !== 'solution' || !isAbout(linted, file)) return false;
  if (queryStage.has(checkId) && !linted.kql) return false;
  if (checkId === linkBroken.id && !linted.links) return false;
  if (changeStage.has(checkId) && !linted.isCompared) return false;
  if (packageStage.has(checkId)) return !isStoppedBeforePackage(linted.diagnostics);
  return !linted.diagnostics.some(
    ({ checkId: found, severity, location }) =>
      severity === 'error' &&
      syntaxStage.has(found) &&
      typeof location === 'object' &&
      absolutePath(location.source.path) === file,
  );
}

/** Tells whether errors kept a solution from being rendered, so that the checks of its package did not run. */
export function isStoppedBeforePackage(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ checkId, severity }) => severity === 'error' && loadStage.has(checkId));
}
