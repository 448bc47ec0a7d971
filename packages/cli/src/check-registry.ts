import { formatMessage, schemaChecks, syntaxChecks, type AnyCheck, type Diagnostic } from '@hubwright/schema';
import { pollerChecks } from '@hubwright/poller/checks';
import { contentChecks, kqlChecks, solutionChecks } from '@hubwright/solution';
import { templateChecks } from '@hubwright/templates';
import { packageMissing } from './checks/package-missing.js';
import { packageStale } from './checks/package-stale.js';
import { steeringChecks } from './checks/steering-checks.js';
import { zipDiffers } from './checks/zip-differs.js';
import { zipFaulty } from './checks/zip-faulty.js';

/** Every check there is, sorted by id. Each package lists its own. */
export const allChecks: readonly AnyCheck[] = [
  ...syntaxChecks,
  ...schemaChecks,
  ...solutionChecks,
  ...contentChecks,
  ...kqlChecks,
  ...templateChecks,
  ...pollerChecks,
  ...steeringChecks,
  packageMissing,
  packageStale,
  zipDiffers,
  zipFaulty,
].sort((a, b) => (a.id < b.id ? -1 : 1));

const checkById = new Map(allChecks.map((check) => [check.id, check]));

/** The check with an id. */
export function findCheck(id: string): AnyCheck | undefined {
  return checkById.get(id);
}

/** The text of a diagnostic. Throws when its check is not registered: that is our bug. */
export function messageOf(diagnostic: Diagnostic): string {
  const template = checkById.get(diagnostic.checkId)?.messages[diagnostic.messageId];
  if (template === undefined) {
    throw new Error(
      `No check "${diagnostic.checkId}" with a message "${diagnostic.messageId}" is registered.`,
    );
  }
  return formatMessage(template, diagnostic.args);
}
