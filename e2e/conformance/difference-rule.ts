import type { Difference, ItemKind, PackageShape } from './package-item.js';
import type { SolutionHeader } from './solution-header.js';
import type { SourceTexts } from './source-texts.js';

/** What a rule may look at besides the difference itself. */
export interface DifferenceContext {
  readonly kind: ItemKind;
  /** Id of the official item. */
  readonly id: string;
  /** Of the official package. */
  readonly shape: PackageShape;
  /** What the two packages say of the solution as a whole. */
  readonly official: SolutionHeader;
  readonly rendered: SolutionHeader;
  /** Kinds of which listed sources are absent, so that items of theirs cannot be rendered. */
  readonly kindsWithoutSource: ReadonlySet<ItemKind>;
  /** Ids of all items of the official package. */
  readonly officialIds: ReadonlySet<string>;
  readonly sources: SourceTexts;
}

/** A kind of difference that does not count against us, and how it is told from others. */
export interface AcceptedDifference {
  readonly name: string;
  /** A sentence for docs/conformance.md. */
  readonly why: string;
  /** Never looks at names of solutions or items: the rules must hold for solutions nobody has looked at. */
  readonly accepts: (difference: Difference, context: DifferenceContext) => boolean;
}
