import type { Diagnostic } from '@hubwright/schema';
import type { Solution } from '../../model.js';
import type { Lint, LintContext } from '../lint.js';
import { reportSecrets, secretInFile } from '../texts/secret-in-file.js';
import { secretsIn } from '../secrets/secret-shapes.js';
import { findSampleEmails, sampleDataEmail } from './sample-data-email.js';
import { sampleFiles } from './sample-files.js';
import { findInvalidUnlistedFiles, unlistedFileInvalid } from './unlisted-file-invalid.js';

/** The checks of files beside the listed ones, in the order they run. */
export const folderLints: readonly Lint<Solution>[] = [
  [unlistedFileInvalid, findInvalidUnlistedFiles],
  [sampleDataEmail, findSampleEmails],
  [secretInFile, findSampleSecrets],
];

function findSampleSecrets(_solution: Solution, { folder }: LintContext): Diagnostic[] {
  return sampleFiles(folder).flatMap(({ text, source }) =>
    secretsIn(text).length === 0 ? [] : reportSecrets(source()),
  );
}
