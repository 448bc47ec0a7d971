/** Where the value of a pointer (or its nearest existing ancestor) stands in a text, in UTF-16 offsets, ends exclusive. */
export interface FoundNode {
  readonly start: number;
  readonly end: number;
  /** The key that holds the value; items of arrays and the root have none. */
  readonly key?: { readonly start: number; readonly end: number };
  /** Whether the whole pointer led to a value. */
  readonly resolved: boolean;
}
