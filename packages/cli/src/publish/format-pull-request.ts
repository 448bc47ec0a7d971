import type { CommonOptions } from '../output.js';
import { jsonFormatVersion } from '../reporters/json.js';
import type { ChosenBranch } from './choose-branch.js';
import type { PullRequestPlan } from './plan-pull-request.js';
import { pullRequestText, pullRequestTitle } from './pull-request-text.js';

/** How publishing to a branch went. */
export interface PullRequestOutcome extends PullRequestPlan {
  readonly branch: ChosenBranch;
  readonly status: 'planned' | 'unchanged' | 'committed';
}

/** The text of the pull request; of a dry run the plan with its files; with JSON all of it. */
export function formatPullRequest(outcome: PullRequestOutcome, { format }: CommonOptions): string {
  const { branch, status, pending, evidence, summary, notes } = outcome;
  if (format === 'json') {
    const { built, checks, cases, comparison } = evidence;
    const result = {
      version: jsonFormatVersion,
      target: 'pull-request',
      status,
      branch: branch.name,
      base: branch.baseName,
      files: pending.map(({ kind, path }) => ({ change: kind, path })),
      title: pullRequestTitle(evidence),
      body: pullRequestText(evidence),
      zip: { name: `${built.solution.solutionVersion}.zip`, sha256: built.sha256 },
      checks: { errors: checks.errors, warnings: checks.warnings, infos: checks.infos },
      cases: cases.map((one) => ({ name: one.name, status: one.status })),
      changes: comparison.changes,
      notes,
    };
    return `${JSON.stringify(result, null, 2)}\n`;
  }
  if (status !== 'planned') return pullRequestText(evidence);
  const signs = { added: '+', changed: '~', removed: '-' };
  return `${summary}${pending.map(({ kind, path }) => `  ${signs[kind]} ${path}\n`).join('')}Nothing was changed.\n`;
}
