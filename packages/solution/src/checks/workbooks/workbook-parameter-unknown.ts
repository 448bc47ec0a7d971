import { atValue, defineCheck, suggest, type Diagnostic } from '@hubwright/schema';
import type { WorkbookContent } from '../../model.js';
import { childrenOf, readMember, type PlacedValue } from '../placed-value.js';
import { itemTypes, itemsOfType } from './workbook-items.js';
import { parametersOf, type WorkbookParameters } from './workbook-parameters.js';

/** A query or condition of a workbook reads a parameter that nothing defines. */
export const workbookParameterUnknown = defineCheck({
  id: 'workbook-parameter-unknown',
  severity: 'warning',
  scope: 'workbook',
  origin: 'ours',
  summary: 'Parameters that a workbook reads are defined in it.',
  page: new URL('../../../checks/workbook-parameter-unknown.md', import.meta.url),
  messages: {
    query:
      'Nothing in the workbook defines the parameter "{name}", so the query is sent as it stands and fails.{hint} Add the parameter, or correct the name.',
    condition:
      'Nothing in the workbook defines the parameter "{name}", so the condition never changes.{hint} Add the parameter, or correct the name.',
  },
});

const place = /\{([A-Za-z_]\w{0,100})(?::[A-Za-z$][^{}\n]{0,200})?\}/g;

/** Reports `{Name}` in queries and `parameterName` of conditions that no parameter, link or export defines. */
export function findUnknownParameters(content: WorkbookContent): Diagnostic[] {
  const parameters = parametersOf(content);
  if (parameters.isOpen) return [];
  return [
    ...queriesOf(content).flatMap((query) => findInQuery(query, parameters)),
    ...findInConditions(parameters),
  ];
}

/** The queries of items, and those that fill the choices of parameters. */
function queriesOf(content: WorkbookContent): PlacedValue[] {
  const holders = [
    ...itemsOfType(content, itemTypes.query).map((item) => readMember(item, 'content')),
    ...parametersOf(content).lists.flatMap(childrenOf),
  ];
  return holders.flatMap((holder) => readMember(holder, 'query') ?? []);
}

function findInQuery(query: PlacedValue, parameters: WorkbookParameters): Diagnostic[] {
  const { value: text, source, pointer } = query;
  // Queries in JSON (of other sources than logs) have braces of their own.
  if (typeof text !== 'string' || /^\s*\{/.test(text)) return [];
  return [...text.matchAll(place)].flatMap((match) => {
    const name = match[1] ?? '';
    if (parameters.names.has(name.toLowerCase())) return [];
    const span = { start: match.index, end: match.index + match[0].length };
    const args = { name, hint: hintFor(name, parameters) };
    return workbookParameterUnknown.report('query', args, atValue(source, pointer, span));
  });
}

function findInConditions(parameters: WorkbookParameters): Diagnostic[] {
  return parameters.conditions.flatMap(({ value, source, pointer }) => {
    const name = String(value);
    if (parameters.names.has(name.toLowerCase())) return [];
    const args = { name, hint: hintFor(name, parameters) };
    return workbookParameterUnknown.report('condition', args, atValue(source, pointer));
  });
}

function hintFor(name: string, { spelt }: WorkbookParameters): string {
  const near = suggest(name, spelt);
  return near === undefined ? '' : ` Perhaps "${near}" is meant.`;
}
