import type { ServiceNode } from '../../language-service-types.js';
import type { Cells, RunContext } from '../expressions/expression.js';
import type { Column, Scope } from '../expressions/scope.js';

/** Takes the records one after the other. */
export type Emit = (cells: Cells) => void;

/** A compiled operator: the columns it gives, and how records pass through it in one run. */
export interface RowOperator {
  readonly columns: readonly Column[];
  /** Begins a run: gives what takes the records of the input and hands those of the output to `emit`. */
  readonly open: (emit: Emit, run: RunContext) => Emit;
}

/** Compiles one operator; the columns of its input are those of the scope. Notes a fault and gives `undefined` when it cannot be run. */
export type CompileOperator = (node: ServiceNode, scope: Scope) => RowOperator | undefined;
