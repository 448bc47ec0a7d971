import type { ServiceNode } from '../../language-service-types.js';
import { childrenOf, kindOf, textOf } from '../../syntax-tree.js';
import { compileExpression } from '../expressions/compile-expression.js';
import { convertTo } from '../expressions/expression.js';
import { refuse, type Column, type Scope } from '../expressions/scope.js';
import { convertValue, readType } from '../values/convert-value.js';
import { missingOf, type KqlValue } from '../values/kql-value.js';
import { buildParseRegex, groupOf, type ParseKind, type PatternPiece } from './parse-pattern.js';
import type { RowOperator } from './row-operator.js';

/**
 * `parse` cuts columns out of a text. Of a text that does not match, or where a value does not fit its type, all columns are null (empty
 * if strings); in the relaxed kind only those that do not fit. `parse-where` drops such records.
 *
 * https://learn.microsoft.com/kusto/query/parse-operator, https://learn.microsoft.com/kusto/query/parse-where-operator
 */
export function compileParse(node: ServiceNode, scope: Scope): RowOperator | undefined {
  const [, parameters, textNode, , pattern] = childrenOf(node);
  if (!parameters || !textNode || !pattern) return undefined;
  const { kind, flags } = readParameters(parameters, scope);
  const pieces = childrenOf(pattern).map((piece) => readPiece(piece, scope));
  const regex = buildParseRegex(pieces, kind, flags);
  if (typeof regex === 'string') {
    refuse(scope, pattern, regex);
    return undefined;
  }
  const parsed = pieces.filter((piece) => piece.kind === 'column');
  const columns = addColumns(scope.columns, parsed);
  const places = parsed.map(({ name }) => columns.findIndex((column) => column.name === name));
  const drops = kindOf(node) === 'ParseWhereOperator';
  const { evaluate } = convertTo(compileExpression(textNode, scope), 'string');
  return {
    columns,
    open: (emit, run) => (cells) => {
      const values = parseText(regex, String(evaluate(cells, run)), parsed, kind);
      if (!values && drops) return;
      const extended = cells.slice();
      for (const [index, place] of places.entries()) {
        extended[place] = values?.[index] ?? missingOf(parsed[index]!.type);
      }
      emit(extended);
    },
  };
}

function parseText(
  regex: RegExp,
  text: string,
  columns: readonly Column[],
  kind: ParseKind,
): readonly KqlValue[] | undefined {
  regex.lastIndex = 0;
  const groups = regex.exec(text)?.groups;
  if (!groups) return undefined;
  const values = columns.map(({ type }, index) => convertValue(groups[groupOf(index)] ?? '', 'string', type));
  return kind !== 'relaxed' && values.includes(null) ? undefined : values;
}

/** New columns come behind the others; one that is there already gets the new type and value. */
function addColumns(known: readonly Column[], parsed: readonly Column[]): Column[] {
  const byName = new Map(known.map((column) => [column.name, column]));
  for (const { name, type } of parsed) byName.set(name, { name, type });
  return [...byName.values()];
}

function readPiece(node: ServiceNode, scope: Scope): PatternPiece {
  const kind = kindOf(node);
  if (kind === 'StarExpression') return { kind: 'star' };
  if (kind === 'NameDeclaration') return { kind: 'column', name: node.SimpleName ?? '', type: 'string' };
  if (kind === 'NameAndTypeDeclaration') {
    const [name, , type] = childrenOf(node);
    return {
      kind: 'column',
      name: name?.SimpleName ?? '',
      type: readType(type ? textOf(scope.text, type) : 'string'),
    };
  }
  return { kind: 'text', text: String(compileExpression(node, scope).constant?.value ?? '') };
}

function readParameters(list: ServiceNode, scope: Scope): { kind: ParseKind; flags: string } {
  const parameters = childrenOf(list).map((parameter) => childrenOf(parameter));
  const read = (name: string): string => {
    const value = parameters.find(([nameNode]) => nameNode && textOf(scope.text, nameNode) === name)?.[2];
    return value ? textOf(scope.text, value).replace(/^["']|["']$/g, '') : '';
  };
  const kind = read('kind');
  return { kind: kind === 'regex' || kind === 'relaxed' ? kind : 'simple', flags: read('flags') };
}
