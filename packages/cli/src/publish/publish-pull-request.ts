import path from 'node:path';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { writeResult } from '../output.js';
import { formatDiagnostics } from '../reporters/text.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { buildPackage, findSolutionFolder } from './built-package.js';
import { checkSolution } from './check-solution.js';
import { chooseBranch } from './choose-branch.js';
import { commitChanges, moveBranch } from './commit-layout.js';
import { formatPullRequest } from './format-pull-request.js';
import { openRepository } from './git-repository.js';
import { planPullRequest } from './plan-pull-request.js';
import type { PublishOptions } from './publish-options.js';
import { pullRequestText, pullRequestTitle } from './pull-request-text.js';
import { requireClean, requireIdentity } from './require-clean.js';
import { runCases } from './run-cases.js';

/**
 * Lays a solution out on a branch of a clone of the public repository and writes the text of its pull request. The work tree of the clone
 * is not touched, unless it stands on that very branch. Nothing is sent anywhere but by `--push`.
 */
export async function publishPullRequest(
  given: string,
  options: PublishOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (options.clone === undefined)
    throw new UsageError(
      '"--to pull-request" needs --clone: the folder of a clone of the public repository.',
    );
  const repository = openRepository(path.resolve(terminal.directory, options.clone), options.clone);
  const folder = findSolutionFolder(given, terminal.directory);
  if (folder === repository.root || folder.startsWith(`${repository.root}${path.sep}`))
    throw new UsageError(
      `"${given}" lies in the clone itself. Commit it there, or keep the sources elsewhere.`,
    );
  requireClean(repository);
  const isDry = options.dryRun === true;
  if (!isDry) requireIdentity(repository);

  const checks = await checkSolution(given, terminal);
  if (checks.code !== exitCodes.clean) return checks.code;
  const { built, diagnostics } = await buildPackage(given, terminal.directory);
  if (!built) {
    terminal.err(formatDiagnostics(diagnostics, { color: terminal.color }));
    return exitCodes.findings;
  }
  const cases = await runCases(folder, terminal);
  if (cases.some(({ status }) => status === 'failed')) return exitCodes.findings;

  const branch = chooseBranch(repository, {
    ...options,
    solution: built.solution.name,
    version: built.solution.solutionVersion,
  });
  const plan = planPullRequest(repository, branch, { built, checks, cases });
  const outcome = { ...plan, branch, status: plan.pending.length === 0 ? 'unchanged' : 'committed' } as const;
  if (options.quiet !== true) for (const note of plan.notes) terminal.err(`hubwright: ${note}\n`);
  if (isDry) {
    writeResult(formatPullRequest({ ...outcome, status: 'planned' }, options), options, terminal);
    return exitCodes.clean;
  }
  if (options.quiet !== true) terminal.err(plan.summary);
  if (plan.pending.length > 0) {
    const start = branch.tip ?? branch.base;
    const message = `${pullRequestTitle(plan.evidence)}\n`;
    moveBranch(repository, branch, commitChanges(repository, start, plan.pending, message));
  }
  if (options.push === true && (plan.pending.length > 0 || branch.tip !== undefined)) {
    const ref = `refs/heads/${branch.name}`;
    repository.run(['push', '--quiet', '--', options.remote ?? 'origin', `${ref}:${ref}`]);
    if (options.quiet !== true) terminal.err(`Pushed "${branch.name}" to ${options.remote ?? 'origin'}.\n`);
  }
  if (options.body !== undefined)
    writeResult(pullRequestText(plan.evidence), { ...options, output: options.body }, terminal);
  if (options.body === undefined || options.format === 'json')
    writeResult(formatPullRequest(outcome, options), options, terminal);
  return exitCodes.clean;
}
