import type { ServiceNode } from '../../language-service-types.js';
import { toKqlType, type KqlType } from '../../query-schema.js';
import type { OutputColumn } from '../../query-analysis.js';
import type { FaultList } from '../query-refusal.js';
import { constantOf, type Expression } from './expression.js';

/** A column of the records an expression sees. */
export interface Column extends OutputColumn {
  readonly type: KqlType;
}

/** What a `let` gives a name: a value, or a function that is compiled anew where it is called. */
export type LetBinding =
  | { readonly kind: 'scalar'; readonly expression: Expression }
  | { readonly kind: 'function'; readonly declaration: ServiceNode; readonly scope: Scope };

/** The names an expression can use, and where faults are noted. */
export interface Scope {
  /** The text of the query. */
  readonly text: string;
  readonly faults: FaultList;
  readonly columns: readonly Column[];
  readonly lets: ReadonlyMap<string, LetBinding>;
  /** How many calls of own functions are around the expression. */
  readonly depth?: number;
}

/** Notes a fault and gives a null in place of the expression, so that the rest is compiled too. */
export function refuse({ faults }: Scope, node: ServiceNode, message: string): Expression {
  faults.add(node, message);
  return constantOf(null, typeOf(node));
}

/** The type the language service found for an expression; `dynamic` where it found none. */
export function typeOf(node: ServiceNode): KqlType {
  return toKqlType(node.ResultType?.Name ?? '') ?? 'dynamic';
}
