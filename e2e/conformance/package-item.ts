import type { Json, JsonObject } from '@hubwright/schema';

/** The kinds of content that are compared, as the rows of the table name them. */
export const itemKinds = [
  'analytic rules',
  'hunting queries',
  'parsers',
  'workbooks',
  'data connectors',
  'playbooks',
  'watchlists',
  'solution resources',
  'content counts',
  'installation pages',
] as const;

/** A row of the table. */
export type ItemKind = (typeof itemKinds)[number];

/**
 * The shape of a package: direct resources (`v1`), template specs of 2022 (`v2`) or the content templates of today (`v3`).
 */
export type PackageShape = 'v1' | 'v2' | 'v3';

/** An item of a package with all expressions resolved: what an installation of it brings. */
export interface PackageItem {
  readonly kind: ItemKind;
  /** By what an item of one package is found in another: content id, function alias or watchlist alias. */
  readonly id: string;
  readonly value: JsonObject;
}

/** One place where an item of the official package and ours differ. */
export interface Difference {
  /** JSON Pointer into the item's value. */
  readonly pointer: string;
  /** `undefined` where there is no such member. */
  readonly official: Json | undefined;
  readonly rendered: Json | undefined;
}
