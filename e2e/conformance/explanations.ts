import type { ComparedItem, ComparedSolution } from './compare-solution.js';

/** Why an item that remains different does so; a sentence for docs/conformance.md. */
export interface Explanation {
  readonly name: string;
  readonly why: string;
  readonly explains: (item: ComparedItem, solution: ComparedSolution) => boolean;
}

const solutionKinds = new Set(['solution resources', 'content counts', 'installation pages']);

/** The first that fits counts. */
const explanations: readonly Explanation[] = [
  {
    name: 'id not in the sources',
    why: 'The id of the item stands in none of the sources: the package was written by hand, or the source was replaced.',
    explains: ({ outcome, idInSources }) => outcome === 'absent' && !idInSources,
  },
  {
    name: 'not listed',
    why: 'The data file does not list the source of the item, or lists it under a key the official tool does not know either.',
    explains: ({ outcome }) => outcome === 'absent',
  },
  {
    name: 'written by hand',
    why: 'The parser has a content id of another form than any build of the official tool gives it: the package was written by hand.',
    explains: ({ kind, id, differences }) =>
      kind === 'parsers' &&
      differences.some(
        ({ pointer, official }) =>
          pointer === '/contentMetadata/properties/contentId' && official !== `${id}-Parser`,
      ),
  },
  {
    name: 'follows from an item',
    why: 'The solution has an item that is absent or written by hand, and lists or shows it here.',
    explains: ({ kind }, { items }) =>
      solutionKinds.has(kind) && items.some((item) => !solutionKinds.has(item.kind) && isRemaining(item)),
  },
];

/** Tells whether an item counts as a remaining difference. */
export function isRemaining({ outcome }: ComparedItem): boolean {
  return outcome === 'different' || outcome === 'absent';
}

/** Finds why an item remains different; `undefined` when nobody knows, which the tests do not accept. */
export function explainItem(item: ComparedItem, solution: ComparedSolution): Explanation | undefined {
  return explanations.find(({ explains }) => explains(item, solution));
}
