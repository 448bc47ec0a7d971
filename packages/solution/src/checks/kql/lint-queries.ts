import type { Diagnostic, Source } from '@hubwright/schema';
import type * as kqlModule from '@hubwright/kql';
import type { KqlSchema, QueryAnalysis, VerdictCache, VerdictStore } from '@hubwright/kql';
import type { Solution } from '../../model.js';
import { collectDataFlows } from './data-flows.js';
import { findUnreadDataTypes } from './kql-data-type-unread.js';
import { findMissingOutputColumns } from './kql-output-column-missing.js';
import { lintTransform, selectTransformingFlows } from './lint-transforms.js';
import { reportQueryFinding } from './report-findings.js';
import { collectQueries, type SolutionQuery } from './solution-queries.js';
import { createSolutionSchema } from './solution-schema.js';

/** What the dynamic import of the package gives. */
type Kql = typeof kqlModule;

/** How queries are checked. */
export interface LintQueriesOptions {
  /** Where verdicts are kept, so that a query that did not change is not analysed again. */
  readonly store?: VerdictStore;
  /** Which files' queries are checked; by default all. The others still declare what queries refer to. */
  readonly isWanted?: (source: Source) => boolean;
}

/**
 * Checks the KQL of a solution, in the order of its content: the queries of rules, hunting queries, parsers and connector pages, then
 * the transformations of data collection rules.
 *
 * The language service takes seconds to load and is loaded only when there is a query without a kept verdict. Rejects with a `LanguageServiceError` of
 * `@hubwright/kql` when that fails.
 */
export async function lintQueries(
  solution: Pick<Solution, 'content'>,
  { store, isWanted = () => true }: LintQueriesOptions = {},
): Promise<Diagnostic[]> {
  const queries = collectQueries(solution).filter(({ source }) => isWanted(source));
  const flows = selectTransformingFlows(collectDataFlows(solution)).filter(
    ({ flow }) => flow.transform !== undefined && isWanted(flow.transform.source),
  );
  if (queries.length === 0 && flows.length === 0) return [];
  const schema = createSolutionSchema(solution);
  const kql = withKeptVerdicts(await import('@hubwright/kql'), store);
  const analyse = createAnalyser(schema, kql);
  const knownNames = createNameList(schema, kql);
  return [
    ...queries.flatMap((query) => lintQuery(query, solution.content, analyse, knownNames)),
    ...flows.flatMap((flow) => lintTransform(flow, schema.tables ?? [], kql)),
  ];
}

function lintQuery(
  { query, content }: SolutionQuery,
  all: Solution['content'],
  analyse: (text: string) => QueryAnalysis,
  knownNames: () => readonly string[],
): Diagnostic[] {
  const analysis = analyse(query.text);
  const { diagnostics, outputColumns } = analysis;
  const found = diagnostics.flatMap((finding) => reportQueryFinding(query, finding, knownNames));
  // A query that is wrong may give other columns once it is right.
  if (!content || diagnostics.some(({ severity }) => severity === 'error')) return found;
  return [
    ...found,
    ...(outputColumns ? findMissingOutputColumns(content, outputColumns) : []),
    ...findUnreadDataTypes(content, analysis, all),
  ];
}

/** The package with its two analyses behind a cache, when there is a store. */
function withKeptVerdicts(kql: Kql, store: VerdictStore | undefined): Kql {
  if (!store) return kql;
  const version = kql.analysisVersion();
  let ofSchema: { readonly schema: KqlSchema; readonly cache: VerdictCache } | undefined;
  return {
    ...kql,
    analyseQuery(text, schema) {
      if (ofSchema?.schema !== schema)
        ofSchema = { schema, cache: kql.createVerdictCache(store, { version, context: ['query', schema] }) };
      return ofSchema.cache(text, () => kql.analyseQuery(text, schema));
    },
    analyseTransform(text, columns) {
      const cache = kql.createVerdictCache(store, { version, context: ['transform', columns ?? null] });
      return cache(text, () => kql.analyseTransform(text, columns));
    },
  };
}

/** Connector pages repeat their queries; each text is analysed once. */
function createAnalyser(schema: KqlSchema, kql: Kql): (text: string) => QueryAnalysis {
  const analyses = new Map<string, QueryAnalysis>();
  return (text) => {
    const analysis = analyses.get(text) ?? kql.analyseQuery(text, schema);
    analyses.set(text, analysis);
    return analysis;
  };
}

/** The names of tables and functions that suggestions are made from, listed when first asked for. */
function createNameList(schema: KqlSchema, kql: Kql): () => readonly string[] {
  let names: readonly string[] | undefined;
  return () => {
    names ??= [
      ...[...(schema.tables ?? []), ...(schema.functions ?? [])].map(({ name }) => name),
      ...kql.readPublicTables().keys(),
    ];
    return names;
  };
}
