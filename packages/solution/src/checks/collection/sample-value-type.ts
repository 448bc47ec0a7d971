import { defineCheck, joinPointer, type Diagnostic, type Json } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { samplesOf, type ConnectorSample } from './connector-samples.js';

/** A value of sample data cannot be of the type its column has. */
export const sampleValueType = defineCheck({
  id: 'sample-value-type',
  severity: 'warning',
  scope: 'data-collection',
  origin: 'ours',
  summary: 'A value of sample data cannot be of the type its column has.',
  page: new URL('../../../checks/sample-value-type.md', import.meta.url),
  messages: {
    type: 'The sample has {what} here, but the column "{column}" of the {kind} "{name}" is {type}, so the value may be lost. Declare the column as {better}, and convert it in the transformation.',
    range:
      'The number is beyond what the column "{column}" of the {kind} "{name}" can hold as {type}, so the value may be lost. Declare it as {better}.',
  },
});

/** Reports the first value of each column that its type cannot take. */
export function findMistypedValues(content: CcfConnectorContent, context: LintContext): Diagnostic[] {
  return samplesOf(content, context).flatMap(findInSample);
}

function findInSample({ events, columns, of: kind, name }: ConnectorSample): Diagnostic[] {
  const seen = new Set<string>();
  const found: Diagnostic[] = [];
  for (const { value: event, locate } of events) {
    for (const [column, value] of Object.entries(event)) {
      const type = columns.get(column);
      if (type === undefined || value === undefined || seen.has(column)) continue;
      const problem = judge(value, type);
      if (!problem) continue;
      seen.add(column);
      const location = locate(joinPointer('', column), 'value');
      const args = { column, kind, name, type, better: problem.better };
      found.push(
        problem.what === undefined
          ? sampleValueType.report('range', args, location)
          : sampleValueType.report('type', { ...args, what: problem.what }, location),
      );
    }
  }
  return found;
}

interface Problem {
  /** What the value is; undefined when only its size is wrong. */
  readonly what: string | undefined;
  readonly better: string;
}

function judge(value: Json, type: string): Problem | undefined {
  if (value === null || value === '') return undefined;
  if (Array.isArray(value)) return type === 'dynamic' ? undefined : { what: 'a list', better: 'dynamic' };
  if (typeof value === 'object')
    return type === 'dynamic' ? undefined : { what: 'an object', better: 'dynamic' };
  switch (type) {
    case 'int':
    case 'long':
      return judgeInteger(value, type);
    case 'real':
      return isNumeric(value) ? undefined : mistyped(value);
    case 'boolean':
    case 'bool':
      return /^(?:true|false|0|1)$/i.test(String(value)) ? undefined : mistyped(value);
    case 'datetime':
      return isTime(value) ? undefined : mistyped(value);
    default:
      return undefined;
  }
}

function judgeInteger(value: string | number | boolean, type: 'int' | 'long'): Problem | undefined {
  if (!isNumeric(value)) return mistyped(value);
  const number = Number(value);
  if (!Number.isInteger(number)) return { what: 'a number with decimals', better: 'real' };
  if (type === 'long' || Math.abs(number) <= 2 ** 31) return undefined;
  return { what: undefined, better: 'long' };
}

function isNumeric(value: string | number | boolean): boolean {
  return (
    typeof value === 'number' ||
    (typeof value === 'string' && /^\s*[-+]?\d*\.?\d+(?:e[-+]?\d+)?\s*$/i.test(value))
  );
}

/** Text with a date in it; bare numbers, such as seconds since 1970, are no datetime. */
function isTime(value: string | number | boolean): boolean {
  return typeof value === 'string' && /\d/.test(value) && !/^\s*\d+(?:\.\d+)?\s*$/.test(value);
}

function mistyped(value: string | number | boolean): Problem {
  if (typeof value === 'string')
    return { what: isNumeric(value) ? 'a number as text' : 'text', better: 'string' };
  if (typeof value === 'boolean') return { what: 'true or false', better: 'boolean' };
  return { what: 'a number', better: Number.isInteger(value) ? 'long' : 'real' };
}
