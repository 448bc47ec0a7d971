import type { Diagnostic } from '@hubwright/schema';
import type * as kqlModule from '@hubwright/kql';
import type { KqlSchema, QueryAnalysis } from '@hubwright/kql';
import type { Solution } from '../../model.js';
import { collectDataFlows } from './data-flows.js';
import { findMissingOutputColumns } from './kql-output-column-missing.js';
import { lintTransform, selectTransformingFlows } from './lint-transforms.js';
import { reportQueryFinding } from './report-findings.js';
import { collectQueries, type SolutionQuery } from './solution-queries.js';
import { createSolutionSchema } from './solution-schema.js';

/** What the dynamic import of the package gives. */
type Kql = typeof kqlModule;

/**
 * Checks the KQL of a solution, in the order of its content: the queries of rules, hunting queries, parsers and connector pages, then
 * the transformations of data collection rules.
 *
 * The language service takes seconds to load and is loaded only when there is a query. Rejects with a `LanguageServiceError` of
 * `@hubwright/kql` when that fails.
 */
export async function lintQueries(solution: Pick<Solution, 'content'>): Promise<Diagnostic[]> {
  const queries = collectQueries(solution);
  const flows = selectTransformingFlows(collectDataFlows(solution));
  if (queries.length === 0 && flows.length === 0) return [];
  const kql = await import('@hubwright/kql');
  const schema = createSolutionSchema(solution);
  const analyse = createAnalyser(schema, kql);
  const knownNames = createNameList(schema, kql);
  return [
    ...queries.flatMap((query) => lintQuery(query, analyse, knownNames)),
    ...flows.flatMap((flow) => lintTransform(flow, schema.tables ?? [], kql)),
  ];
}

function lintQuery(
  { query, content }: SolutionQuery,
  analyse: (text: string) => QueryAnalysis,
  knownNames: () => readonly string[],
): Diagnostic[] {
  const { diagnostics, outputColumns } = analyse(query.text);
  const found = diagnostics.flatMap((finding) => reportQueryFinding(query, finding, knownNames));
  // A query that is wrong may give other columns once it is right.
  if (!content || !outputColumns || diagnostics.some(({ severity }) => severity === 'error')) return found;
  return [...found, ...findMissingOutputColumns(content, outputColumns)];
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
