import type { AnyCheck } from '@hubwright/schema';
import { baselineEntryGone } from './baseline-entry-gone.js';
import { configurationInvalid } from './configuration-invalid.js';
import { customCheckFailed } from './custom-check-failed.js';
import { suppressionExpired } from './suppression-expired.js';
import { suppressionUnused } from './suppression-unused.js';
import { suppressionWithoutReason } from './suppression-without-reason.js';

/** The checks of what steers the linter: configuration, custom checks, suppressions, baseline. */
export const steeringChecks: readonly AnyCheck[] = [
  baselineEntryGone,
  configurationInvalid,
  customCheckFailed,
  suppressionExpired,
  suppressionUnused,
  suppressionWithoutReason,
];
