import { formatMessage, schemaChecks, syntaxChecks, type AnyCheck, type Diagnostic } from '@hubwright/schema';
import { azureChecks } from '@hubwright/azure/checks';
import { pollerChecks } from '@hubwright/poller/checks';
import { changeChecks, contentChecks, kqlChecks, solutionChecks } from '@hubwright/solution';
import { templateChecks } from '@hubwright/templates';
import type { CustomCheck } from './custom-checks.js';
import { packageIdentityDiffers } from './checks/package-identity-differs.js';
import { packageMetadataMissing } from './checks/package-metadata-missing.js';
import { linkBroken } from './checks/link-broken.js';
import { packageMissing } from './checks/package-missing.js';
import { packageStale } from './checks/package-stale.js';
import { steeringChecks } from './checks/steering-checks.js';
import { zipDiffers } from './checks/zip-differs.js';
import { zipFaulty } from './checks/zip-faulty.js';

/** Every check of Hubwright's own, sorted by id. Each package lists its own. */
export const allChecks: readonly AnyCheck[] = [
  ...syntaxChecks,
  ...schemaChecks,
  ...solutionChecks,
  ...contentChecks,
  ...changeChecks,
  ...kqlChecks,
  ...templateChecks,
  ...pollerChecks,
  ...azureChecks,
  ...steeringChecks,
  packageIdentityDiffers,
  packageMetadataMissing,
  linkBroken,
  packageMissing,
  packageStale,
  zipDiffers,
  zipFaulty,
].sort((a, b) => (a.id < b.id ? -1 : 1));

const checkById = new Map(allChecks.map((check) => [check.id, check]));

/** Adds the checks a module exports (its URL stands for the page of a check that has none). */
export function registerCustomChecks(checks: readonly CustomCheck[], module: URL): void {
  for (const { id, severity, scope = 'solution', summary, messages, page = module } of checks)
    checkById.set(id, { id, severity, scope, origin: 'ours', summary, messages, page });
}

/** Every check that is registered, custom ones included, sorted by id. */
export function knownChecks(): AnyCheck[] {
  return [...checkById.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

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
