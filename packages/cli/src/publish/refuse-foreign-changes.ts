import { asObject, asText, createSource, parseSource } from '@hubwright/schema';
import { UsageError } from '../usage-error.js';
import type { BuiltPackage } from './built-package.js';
import { readBlob, type Tree } from './clone-tree.js';
import type { ChosenBranch } from './choose-branch.js';
import type { GitRepository } from './git-repository.js';
import type { Layout } from './lay-out.js';
import { centralRows } from './merge-workbook-rows.js';
import type { LayoutChange } from './plan-changes.js';

/**
 * Throws a `UsageError` when the folder of the solution holds the one of another publisher or offer: two solutions of one name must not
 * replace each other. `tree` has the files the branch has now.
 */
export function refuseOtherSolution(
  repository: GitRepository,
  tree: Tree,
  { folder }: Layout,
  { solution }: BuiltPackage,
): void {
  const file = `${folder}/SolutionMetadata.json`;
  const entry = tree.get(file);
  if (!entry) return;
  const text = readBlob(repository, entry).toString('utf8');
  const there = asObject(parseSource(createSource(file, text)).document?.value);
  const [publisher, offer] = [asText(there['publisherId']), asText(there['offerId'])];
  const { publisherId, offerId } = solution.metadata;
  if (offer === '' || (publisher === publisherId && offer === offerId)) return;
  throw new UsageError(
    `"${folder}" has the solution "${publisher}.${offer}", and this one is "${publisherId}.${offerId}": its files would replace the others. ` +
      'Give the solution another name. If it has changed hands, commit its new SolutionMetadata.json to the branch first.',
  );
}

/** Throws a `UsageError` when a branch that exists has changes of anything else than this solution. */
export function refuseOtherContent(
  repository: GitRepository,
  { name, base, tip }: ChosenBranch,
  layout: Layout,
): void {
  if (tip === undefined) return;
  const start = repository.ask(['merge-base', base, tip]) ?? base;
  const other = repository
    .run(['diff', '--name-only', '--no-renames', '-z', start, tip])
    .split('\0')
    .find((file) => file !== '' && !file.startsWith(`${layout.folder}/`) && !layout.files.has(file));
  if (other === undefined) return;
  throw new UsageError(
    `The branch "${name}" has other content: it changes "${other}", which is no part of this solution. Choose another --branch.`,
  );
}

/**
 * Throws a `UsageError` when a file outside of the solution's folder would be changed that the repository has for somebody else. `base` has
 * the files the branch started from.
 */
export function refuseOthersFiles(
  repository: GitRepository,
  changes: readonly LayoutChange[],
  { folder }: Layout,
  base: Tree,
): void {
  const data = [...base].filter(([file]) => file.toLowerCase().startsWith(`${folder.toLowerCase()}/data/`));
  const texts = data.map(([, entry]) => readBlob(repository, entry).toString('utf8'));
  for (const { kind, path } of changes) {
    if (kind !== 'changed' || path.startsWith(`${folder}/`) || path === centralRows || !base.has(path))
      continue;
    const name = path.split('/').at(-1)!;
    const isOwn =
      data.length > 0 &&
      (path.startsWith('Sample Data/') ||
        path.startsWith('Workbooks/') ||
        texts.some((text) => text.includes(name)));
    if (isOwn) continue;
    throw new UsageError(
      `"${path}" is in the clone already, with other content, and does not belong to this solution. Give the file of the solution another name.`,
    );
  }
}
