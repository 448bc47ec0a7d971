import type { Json } from '@hubwright/schema';

/** A body that was read, or a sentence that says why it could not be. */
export type BodyReading = { readonly body: Json } | { readonly problem: string };
