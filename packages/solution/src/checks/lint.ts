import type { AnyCheck, Diagnostic } from '@hubwright/schema';
import type { LoadContext } from '../loading/load-context.js';
import type { Content } from '../model.js';

/** The folder that was loaded, for checks that look at files beside the listed ones. Files that were read are not read again. */
export type LoadedFolder = Pick<LoadContext, 'files' | 'listing' | 'reader' | 'roots' | 'folderName'>;

/** What checks see beside the item they look at. */
export interface LintContext {
  /** Everything that was loaded together, the item included. */
  readonly content: readonly Content[];
  readonly folder: LoadedFolder;
  /** The day of the run in UTC, as YYYY-MM-DD. */
  readonly today: string;
}

/** A check, and the function that finds what it reports in one kind of subject. Each area lists its own. */
export type Lint<Subject> = readonly [
  check: AnyCheck,
  find: (subject: Subject, context: LintContext) => readonly Diagnostic[],
];

/** Runs checks over one subject, in the order they are listed. */
export function runLints<Subject>(
  lints: readonly Lint<Subject>[],
  subject: Subject,
  context: LintContext,
): Diagnostic[] {
  return lints.flatMap(([, find]) => find(subject, context));
}
