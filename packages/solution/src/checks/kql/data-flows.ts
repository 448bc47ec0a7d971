import { asTexts, type Json } from '@hubwright/schema';
import type { KqlColumn, KqlTable } from '@hubwright/kql';
import type { Solution } from '../../model.js';
import { childrenOf, readMember, readText, type PlacedValue } from '../placed-value.js';

/** A data flow of a data collection rule: what comes in, what is done with it, and the table it goes to. */
export interface SolutionDataFlow {
  /** Columns of the first stream; undefined when the rule does not declare it. */
  readonly columns: readonly KqlColumn[] | undefined;
  readonly transform: PlacedValue | undefined;
  /** `Custom-<table>` or `Microsoft-<table>`; empty when there is none. */
  readonly outputStream: string;
}

/** The data flows of all connectors; those of a rule that several connectors use come once. */
export function collectDataFlows(solution: Pick<Solution, 'content'>): SolutionDataFlow[] {
  return partsOf(solution, 'dataCollectionRules').flatMap((rule) => {
    const properties = readMember(rule, 'properties');
    const flows = readMember(properties, 'dataFlows');
    const declarations = readMember(properties, 'streamDeclarations');
    return flows ? childrenOf(flows).map((flow) => readDataFlow(flow, declarations)) : [];
  });
}

/** The tables that come with connectors, by their files. A name with a placeholder or an expression is left out. */
export function collectTables(solution: Pick<Solution, 'content'>): KqlTable[] {
  return partsOf(solution, 'tables').flatMap((table) => {
    const schema = readMember(readMember(table, 'properties'), 'schema');
    const name = readText(table, 'name')?.split('/').at(-1);
    if (name === undefined || !isTableName(name)) return [];
    return [{ name, columns: readColumns(readMember(schema, 'columns')) }];
  });
}

/** True for a name as tables have it. */
export function isTableName(name: string): boolean {
  return /^\w+$/.test(name);
}

function partsOf(solution: Pick<Solution, 'content'>, kind: 'dataCollectionRules' | 'tables'): PlacedValue[] {
  const places = new Map<string, PlacedValue>();
  for (const content of solution.content) {
    if (content.contentKind !== 'CcfConnector') continue;
    for (const { value, source, pointer } of content[kind]) {
      places.set(`${source.path}#${pointer}`, { value: value as unknown as Json, source, pointer });
    }
  }
  return [...places.values()];
}

function readDataFlow(flow: PlacedValue, declarations: PlacedValue | undefined): SolutionDataFlow {
  const [stream] = asTexts(readMember(flow, 'streams')?.value);
  const declaration = stream === undefined ? undefined : readMember(declarations, stream);
  return {
    columns: readColumns(readMember(declaration, 'columns')),
    transform: readText(flow, 'transformKql') === undefined ? undefined : readMember(flow, 'transformKql'),
    outputStream: readText(flow, 'outputStream') ?? '',
  };
}

function readColumns(columns: PlacedValue | undefined): KqlColumn[] | undefined {
  if (!columns || !Array.isArray(columns.value)) return undefined;
  return childrenOf(columns).flatMap((column) => {
    const name = readText(column, 'name');
    return name === undefined ? [] : [{ name, type: readText(column, 'type') ?? '' }];
  });
}
