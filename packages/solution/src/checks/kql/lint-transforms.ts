import type { Diagnostic } from '@hubwright/schema';
import type * as kqlModule from '@hubwright/kql';
import type { KqlTable } from '@hubwright/kql';
import type { SolutionDataFlow } from './data-flows.js';
import { findOutputMismatches, type OutputTable } from './dcr-output-mismatch.js';
import { isAnalysable, placeInValue, type PlacedQuery } from './placed-query.js';
import { reportTransformFinding } from './report-findings.js';

/** What the dynamic import of the package gives. */
type Kql = typeof kqlModule;

/** A data flow whose transformation can be analysed. */
export interface TransformingFlow {
  readonly flow: SolutionDataFlow;
  readonly query: PlacedQuery;
}

/** The data flows that have a transformation which is neither an expression nor depends on a placeholder. */
export function selectTransformingFlows(flows: readonly SolutionDataFlow[]): TransformingFlow[] {
  return flows.flatMap((flow) => {
    const { transform } = flow;
    if (typeof transform?.value !== 'string' || !isAnalysable(transform.value)) return [];
    return [{ flow, query: placeInValue(transform.source, transform.pointer, transform.value) }];
  });
}

/** Reports what is wrong with a transformation, or, when nothing is, what of its result the table does not take. */
export function lintTransform(
  { flow, query }: TransformingFlow,
  tables: readonly KqlTable[],
  kql: Kql,
): Diagnostic[] {
  const { diagnostics, outputColumns } = kql.analyseTransform(query.text, flow.columns);
  const found = diagnostics.flatMap((finding) => reportTransformFinding(query, finding));
  const isRefused = diagnostics.some(({ severity }) => severity === 'error');
  const table = findOutputTable(flow.outputStream, tables, kql);
  if (isRefused || !outputColumns || !table) return found;
  return [...found, ...findOutputMismatches(query, outputColumns, table, kql.toKqlType)];
}

/** A table of the solution, or a public one, when all its columns are known. */
function findOutputTable(
  outputStream: string,
  tables: readonly KqlTable[],
  { readPublicTables, standardColumns }: Kql,
): OutputTable | undefined {
  const [, kind, name = ''] = /^(Custom|Microsoft)-(\w+)$/.exec(outputStream) ?? [];
  const table = kind === 'Custom' ? tables.find((own) => own.name === name) : readPublicTables().get(name);
  if (!table?.columns || table.open) return undefined;
  return { name, columns: [...table.columns, ...standardColumns] };
}
