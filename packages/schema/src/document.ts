import type { Json } from './json.js';
import type { Source } from './source.js';

/** A parsed source. The positioned syntax tree is made by `locate`, and only when a location is printed. */
export interface Document<Value extends Json = Json> {
  readonly source: Source;
  readonly value: Value;
}
