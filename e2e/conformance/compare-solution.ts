import type { Diagnostic } from '@hubwright/schema';
import { loadSolution } from '@hubwright/solution';
import { renderPackage } from '@hubwright/templates';
import type { DifferenceContext } from './difference-rule.js';
import { judgeDifference, type Verdict } from './accepted-differences.js';
import { corpusFiles, type CorpusSolution } from './corpus.js';
import { findDifferences } from './find-differences.js';
import type { Difference, ItemKind, PackageItem, PackageShape } from './package-item.js';
import { readInstallationPage } from './read-installation-page.js';
import { readPackage } from './read-package.js';
import { readSolutionHeader } from './solution-header.js';
import { readSourceTexts, type SourceTexts } from './source-texts.js';

const noTexts: SourceTexts = { content: new Set(), parserLines: new Set(), header: new Set() };

/** How an item of an official package compares with ours, from best to worst. */
export type Outcome =
  'identical' | 'generation' | 'accepted' | 'source changed' | 'different' | 'absent' | 'without source';

/** A difference and what became of it. */
export type JudgedDifference = Difference & { readonly verdict: Verdict };

/** An item of an official package, and how ours differs from it. */
export interface ComparedItem {
  readonly solution: string;
  readonly kind: ItemKind;
  readonly id: string;
  readonly shape: PackageShape;
  readonly outcome: Outcome;
  /** Empty unless both packages have the item. */
  readonly differences: readonly JudgedDifference[];
  /** Whether some source says the id of the item. */
  readonly idInSources: boolean;
}

/** A solution of the corpus after the comparison. */
export interface ComparedSolution {
  readonly name: string;
  readonly folder: string;
  /** `undefined` when there is no official package. */
  readonly shape: PackageShape | undefined;
  /** Whether ours could be rendered, be it with errors. */
  readonly rendered: boolean;
  /** The checks whose errors keep the solution from being packaged, in code-unit order. */
  readonly errors: readonly string[];
  readonly items: readonly ComparedItem[];
}

/** Loads and renders a solution and compares each item of its official package with ours. */
export function compareSolution({
  name,
  folder,
  mainTemplate,
  createUiDefinition,
}: CorpusSolution): ComparedSolution {
  const { solution, diagnostics } = loadSolution(folder, corpusFiles);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const ours = solution && renderPackage(solution);
  const official = mainTemplate && readPackage(mainTemplate);
  const result = {
    name,
    folder,
    shape: official?.shape,
    rendered: ours !== undefined,
    errors: [...new Set(errors.map(({ checkId }) => checkId))].sort(),
  };
  if (!official || official.shape === 'v1') return { ...result, items: [] };
  const theirs = [...official.items, ...readInstallationPage(createUiDefinition)];
  const mine = ours
    ? [...readPackage(ours.mainTemplate).items, ...readInstallationPage(ours.createUiDefinition)]
    : [];
  const shared = {
    shape: official.shape,
    official: readSolutionHeader(theirs),
    rendered: readSolutionHeader(mine),
    kindsWithoutSource: kindsWithoutSource(errors),
    officialIds: new Set(official.items.map(({ id }) => id)),
    sources: solution ? readSourceTexts(solution) : noTexts,
  };
  const items = pairItems(theirs, mine).map(([one, other]) => ({
    solution: name,
    shape: official.shape,
    ...compareItem(one, other, { ...shared, kind: one.kind, id: one.id }),
  }));
  return { ...result, items };
}

/**
 * Items of the same id, which some packages have, are paired in their order. A workbook that was packaged without an id
 * is paired with the one that is left.
 */
function pairItems(
  official: readonly PackageItem[],
  rendered: readonly PackageItem[],
): [PackageItem, PackageItem | undefined][] {
  const left = [...rendered];
  const byId = official.map((item): [PackageItem, PackageItem | undefined] => {
    const index = left.findIndex(({ kind, id }) => kind === item.kind && id === item.id);
    return [item, index === -1 ? undefined : left.splice(index, 1)[0]];
  });
  return byId.map(([item, pair]) => [
    item,
    pair ?? (item.id === '' ? left.find(({ kind }) => kind === item.kind) : undefined),
  ]);
}

function compareItem(
  official: PackageItem,
  rendered: PackageItem | undefined,
  context: DifferenceContext,
): Omit<ComparedItem, 'solution' | 'shape'> {
  const { kind, id } = official;
  const item = { kind, id, idInSources: context.sources.content.has(id), differences: [] };
  const dependsOnAll = kind === 'content counts' || kind === 'installation pages';
  if (dependsOnAll ? context.kindsWithoutSource.size > 0 : !rendered && context.kindsWithoutSource.has(kind))
    return { ...item, outcome: 'without source' };
  if (!rendered) return { ...item, outcome: 'absent' };
  const differences = findDifferences(official.value, rendered.value)
    .filter(({ pointer }) => context.shape === 'v3' || pointer !== '/contentTemplate')
    .map((difference) => ({ ...difference, verdict: judgeDifference(difference, context) }));
  return { ...item, outcome: worst(differences), differences };
}

function worst(differences: readonly JudgedDifference[]): Outcome {
  const outcomes = new Set(differences.map(({ verdict }) => verdict.outcome));
  return (
    (['different', 'source changed', 'accepted', 'generation'] as const).find((outcome) =>
      outcomes.has(outcome),
    ) ?? 'identical'
  );
}

/** Rows of the table by the keys of the data file that list their sources. */
const kindsOfKeys: Readonly<Record<string, ItemKind>> = {
  dataconnectors: 'data connectors',
  parsers: 'parsers',
  workbooks: 'workbooks',
  analyticrules: 'analytic rules',
  huntingqueries: 'hunting queries',
  playbooks: 'playbooks',
  watchlists: 'watchlists',
};

function kindsWithoutSource(errors: readonly Diagnostic[]): ReadonlySet<ItemKind> {
  const kinds = new Set<ItemKind>();
  for (const { checkId, location } of errors) {
    if (checkId !== 'content-file-missing' || typeof location !== 'object' || !('pointer' in location))
      continue;
    const key = location.pointer.split('/')[1]?.replaceAll(' ', '').toLowerCase() ?? '';
    const kind = kindsOfKeys[key];
    if (kind) kinds.add(kind);
  }
  return kinds;
}
