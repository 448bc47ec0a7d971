/** The kinds of source files (and parts of files) that have a schema of their own. */
export const sourceKinds = [
  'analytic-rule',
  'arm-template',
  'ccp-connector',
  'custom-detection',
  'data-collection-endpoint',
  'data-collection-rule',
  'data-connector',
  'data-connector-definition',
  'hunting-query',
  'legacy-connector-ui',
  'parser-function',
  'playbook-metadata',
  'polling-config',
  'recording',
  'solution-data',
  'solution-metadata',
  'summary-rule',
  'table',
  'watchlist',
  'workbooks-metadata',
] as const;

/** A kind of source file; the name of its schema in `schemas/<kind>.schema.json`. */
export type SourceKind = (typeof sourceKinds)[number];

/**
 * Where the schemas say they live, in `$id`. The address need not answer: the schemas are files of this package,
 * `@hubwright/schema/schemas/<kind>.schema.json`.
 */
export const schemaBase = 'https://hubwright.dev/schemas/';

/** Kinds in which Azure or the packager puts values at deployment, so that a text may stand for any value. */
const withExpressions: ReadonlySet<SourceKind> = new Set<SourceKind>([
  'arm-template',
  'ccp-connector',
  'custom-detection',
  'data-collection-endpoint',
  'data-collection-rule',
  'data-connector',
  'data-connector-definition',
  'legacy-connector-ui',
  'playbook-metadata',
  'polling-config',
  'table',
  'watchlist',
]);

/** Tells whether `{{placeholder}}` and `[expression]` may stand for a value of any type in sources of a kind. */
export function acceptsExpressions(kind: SourceKind): boolean {
  return withExpressions.has(kind);
}
