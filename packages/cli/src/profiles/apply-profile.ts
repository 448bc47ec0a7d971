import type { Diagnostic } from '@hubwright/schema';
import { findCheck } from '../check-registry.js';
import type { LintedTarget } from '../lint/linted-target.js';
import { examinePackage } from './examine-package.js';

/** The profiles of `lint --profile`: whose demands are met. */
export const profiles = ['partner-center'] as const;

export type Profile = (typeof profiles)[number];

/**
 * Adds what a profile asks for to what linting found: with `partner-center`, the package on disk is examined too, and all
 * that certification rejects is an error. Configuration and suppressions come later, and have the last word.
 */
export async function applyProfile(
  linted: readonly LintedTarget[],
  profile: Profile | undefined,
  root: string,
): Promise<LintedTarget[]> {
  if (profile === undefined) return [...linted];
  const result: LintedTarget[] = [];
  for (const one of linted) {
    const { target, diagnostics } = one;
    const examined = target.kind === 'solution' ? await examinePackage(target.path, root) : [];
    result.push({ ...one, diagnostics: [...diagnostics, ...examined].map(raise) });
  }
  return result;
}

function raise(diagnostic: Diagnostic): Diagnostic {
  const isAsked = findCheck(diagnostic.checkId)?.origin === 'partner-center';
  return isAsked && diagnostic.severity !== 'error' ? { ...diagnostic, severity: 'error' } : diagnostic;
}
