import type { OutputColumn } from '../query-analysis.js';
import type { KqlColumn } from '../query-schema.js';
import type { Row } from './values/kql-value.js';
import type { RowQueryRefusal } from './query-refusal.js';

/**
 * Where a query runs, which decides what it may use: a `transformation` of a data collection rule gives at most one record for each of its
 * input; the query that reads the `placeholders` of a nested step may make several (`mv-expand`) and compare them (`distinct`).
 */
export type RowQueryPlace = 'transformation' | 'placeholders';

/** The table `source` a query reads, and where the query runs. */
export interface RowQueryInput {
  readonly columns: readonly KqlColumn[];
  /** A transformation unless it says otherwise. */
  readonly place?: RowQueryPlace;
}

/** A query that can be run over records. */
export interface RowQuery {
  readonly kind: 'query';
  /** The columns of the records it gives, in their order. */
  readonly columns: readonly OutputColumn[];
  /**
   * Runs the query over the records of `source`, whose values have the declared types (see `bindColumns`), and gives the records of the
   * result. `now` is what `now()` gives, for all of them.
   */
  run(rows: readonly Row[], now: Date): Row[];
}

/** A query that can be run, or why it cannot. */
export type CompiledRowQuery = RowQuery | RowQueryRefusal;
