/**
 * What a finding is about:
 *
 * - `syntax`: the text is no KQL; nothing else about it is known.
 * - `unknown-table`, `unknown-function`: a tabular name that neither KQL, the public tables nor the schema declares.
 * - `semantic`: a column, scalar function, type or argument is wrong.
 * - `unsupported`: KQL, but not where this query runs (a transformation).
 * - `failure`: the language service gave up; nothing is known.
 */
export type KqlFindingKind =
  'syntax' | 'unknown-table' | 'unknown-function' | 'semantic' | 'unsupported' | 'failure';

/** A finding in a query; `start` and `length` are UTF-16 units of the text that was analysed. */
export interface KqlDiagnostic {
  /** `KS…` of the language service, or `HW…` of this package. */
  readonly code: string;
  readonly kind: KqlFindingKind;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly start: number;
  readonly length: number;
}

/** A column of the result; `type` is a KQL scalar type, or `unknown` where it comes from an open table. */
export interface OutputColumn {
  readonly name: string;
  readonly type: string;
}

/** What is known of a query. */
export interface QueryAnalysis {
  /** By position; one per cascade. */
  readonly diagnostics: readonly KqlDiagnostic[];
  /** `undefined` when the query has no table as its result or the table may have further columns. */
  readonly outputColumns: readonly OutputColumn[] | undefined;
  /** Tables the text names, known or not, sorted by code unit. Tables inside called functions are not among them. */
  readonly referencedTables: readonly string[];
  /** Functions of the schema and of the workspace the text names, known or not, sorted by code unit; not those of KQL itself. */
  readonly referencedFunctions: readonly string[];
}
