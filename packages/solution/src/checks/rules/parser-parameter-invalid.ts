import { defineCheck, suggest, type Diagnostic } from '@hubwright/schema';
import type { ParserContent } from '../../model.js';
import { withoutLiterals } from './kql-text.js';
import { membersOf } from './parser-places.js';
import { at, itemsOf, textOf, type PlacedText } from './rule-members.js';
import type { PlacedValue } from '../placed-value.js';

/** A parameter of a parser is none, or is of no use. */
export const parserParameterInvalid = defineCheck({
  id: 'parser-parameter-invalid',
  severity: 'warning',
  scope: 'parser',
  origin: 'ours',
  summary: 'A parameter of a parser has no proper name or type, is listed twice, or is never read.',
  page: new URL('../../../checks/parser-parameter-invalid.md', import.meta.url),
  messages: {
    name: '"{name}" cannot be the name of a parameter. Use letters, digits and underscores, and no digit in front.',
    type: '"{type}" is no type of a parameter. Choose one of: {types}, or table:(…).',
    similar: '"{type}" is no type of a parameter. Did you mean "{suggestion}"?',
    twice: 'The parameter {name} is listed already. Rename or remove one of the two.',
    unread: 'The query never reads the parameter {name}, so it changes nothing. Use it, or remove it.',
  },
});

/** https://learn.microsoft.com/kusto/query/scalar-data-types/ */
const types = ['bool', 'datetime', 'decimal', 'dynamic', 'guid', 'int', 'long', 'real', 'string', 'timespan'];
const aliases = ['boolean', 'date', 'double', 'time', 'uniqueid', 'uuid'];

/** Reports faults of the parameters of a YAML parser. */
export function findInvalidParameters(parser: ParserContent): Diagnostic[] {
  if (parser.format !== 'yaml') return [];
  const members = membersOf(parser);
  const list = ['FunctionParams', 'ParserParams'].map((name) => itemsOf(members, name));
  const parameters = list.find((items) => items.length > 0) ?? [];
  const read = new Set(withoutLiterals(parser.query).match(/[A-Za-z_]\w*/g));
  const firsts = new Map<string, PlacedText>();
  return parameters.flatMap((parameter) => [
    ...findNameFaults(parameter, firsts, read),
    ...findTypeFaults(parameter),
  ]);
}

function findNameFaults(
  parameter: PlacedValue,
  firsts: Map<string, PlacedText>,
  read: ReadonlySet<string>,
): Diagnostic[] {
  const placed = textOf(parameter, 'Name');
  if (!placed) return [];
  const name = placed.text.trim();
  const first = firsts.get(name);
  if (first) {
    const related = [{ message: 'It is listed here first.', location: at(first) }];
    return [parserParameterInvalid.report('twice', { name }, at(placed), { related })];
  }
  firsts.set(name, placed);
  if (!/^[A-Za-z_]\w*$/.test(name)) return [parserParameterInvalid.report('name', { name }, at(placed))];
  if (read.has(name)) return [];
  return [parserParameterInvalid.report('unread', { name }, at(placed), { severity: 'info' })];
}

function findTypeFaults(parameter: PlacedValue): Diagnostic[] {
  const placed = textOf(parameter, 'Type');
  if (!placed) return [];
  const type = placed.text.trim();
  const known = [...types, ...aliases];
  if (/^(table:)?\s*\(.*\)$/is.test(type) || known.includes(type.toLowerCase())) return [];
  const suggestion = suggest(type, known);
  return suggestion
    ? [parserParameterInvalid.report('similar', { type, suggestion }, at(placed))]
    : [parserParameterInvalid.report('type', { type, types: types.join(', ') }, at(placed))];
}
