import type { ChosenBranch } from './choose-branch.js';
import { readBlob, readTree } from './clone-tree.js';
import { compareWithBase } from './compare-with-base.js';
import type { GitRepository } from './git-repository.js';
import { layOut } from './lay-out.js';
import { planChanges, type LayoutChange } from './plan-changes.js';
import type { Evidence } from './pull-request-text.js';
import { refuseOtherContent, refuseOtherSolution, refuseOthersFiles } from './refuse-foreign-changes.js';

/** What publishing to a branch does, and what there is to tell of it. */
export interface PullRequestPlan {
  /** What the next commit changes on the branch. */
  readonly pending: readonly LayoutChange[];
  readonly evidence: Evidence;
  /** The plan in sentences. */
  readonly summary: string;
  readonly notes: readonly string[];
}

/** Plans the branch of a pull request. Nothing is written; throws a `UsageError` for what would touch others' content. */
export function planPullRequest(
  repository: GitRepository,
  branch: ChosenBranch,
  found: Pick<Evidence, 'built' | 'checks' | 'cases'>,
): PullRequestPlan {
  const { name, base, baseName, tip } = branch;
  const { built } = found;
  const baseTree = readTree(repository, base);
  const tree = tip === undefined ? baseTree : readTree(repository, tip);
  const layout = layOut(built, tree, (file) => readBlob(repository, tree.get(file)!).toString('utf8'));
  refuseOtherSolution(repository, tree, layout, built);
  refuseOtherContent(repository, branch, layout);
  const pending = planChanges(repository, layout, tree);
  refuseOthersFiles(repository, pending, layout, baseTree);
  const changes = tip === undefined ? pending : planChanges(repository, layout, baseTree);
  const comparison = compareWithBase(repository, baseTree, layout.folder, built.mainTemplate);
  const { solutionVersion } = built.solution;
  const isSame = comparison.version === solutionVersion && changes.length > 0;
  const onto = tip === undefined ? `a new branch "${name}" from ${baseName}` : `the branch "${name}"`;
  return {
    pending,
    evidence: { ...found, comparison, changes },
    summary: `"${built.solution.name}" ${solutionVersion} goes to "${layout.folder}" on ${onto} of "${repository.root}": ${describe(pending)}.\n`,
    notes: [
      ...layout.notes,
      ...(isSame
        ? [
            `The version is still ${solutionVersion}, as on ${baseName}; "hubwright package --bump" counts it up.`,
          ]
        : []),
    ],
  };
}

function describe(pending: readonly LayoutChange[]): string {
  if (pending.length === 0) return 'nothing changes';
  const count = (kind: LayoutChange['kind']) => pending.filter((change) => change.kind === kind).length;
  return `${count('added')} files added, ${count('changed')} changed, ${count('removed')} removed`;
}
