import type { Json, JsonObject, Location } from '@hubwright/schema';
import type { ArmResource, Solution } from '@hubwright/solution';
import type { Profile, SharedVariable } from './profile.js';

/** What one content item adds to mainTemplate.json and to the solution's dependencies. */
export interface Fragment {
  /** Parameters of mainTemplate, in order; names must be new. */
  readonly parameters?: Record<string, JsonObject>;
  /** Variables of mainTemplate, in order; a name that is already there must hold the same value. */
  readonly variables: Record<string, Json>;
  /** Resources of mainTemplate, in order. */
  readonly resources: readonly ArmResource[];
  /** Entries of the content package's dependency criteria. */
  readonly dependencies: readonly DependencyCriterion[];
  /** The source the fragment was made from; faults of the rendered resources are reported there. */
  readonly origin: Location;
}

/** One entry of `dependencies.criteria` of a content package. */
export interface DependencyCriterion extends JsonObject {
  readonly kind: string;
  readonly contentId: string;
  readonly version?: string;
}

/** What every renderer of a content kind is handed. */
export interface RenderContext {
  readonly solution: Solution;
  readonly profile: Profile;
  /** The common `source`, `author` and `support` blocks of metadata resources. */
  readonly attribution: Attribution;
  /** Declares a shared variable of mainTemplate on first use and gives the expression that reads it: `[variables('blanks')]`. */
  share(name: SharedVariable): string;
}

/** Who made the content and who supports it, as every metadata resource repeats it. */
export interface Attribution {
  readonly source: JsonObject;
  readonly author: JsonObject;
  readonly support: JsonObject;
}

/** Renders one content item; `number` counts from 1 within the kind's counter. */
export type ContentRenderer<Content> = (content: Content, number: number, context: RenderContext) => Fragment;
