import type { ServiceNode } from '../../language-service-types.js';
import type { KqlType } from '../../query-schema.js';
import { childrenOf, kindOf, textOf } from '../../syntax-tree.js';
import { compileExpression } from '../expressions/compile-expression.js';
import type { Evaluate } from '../expressions/expression.js';
import { separatedItems } from '../expressions/list-items.js';
import { refuse, type Scope } from '../expressions/scope.js';
import { convertValue, nameRuntimeType } from '../values/convert-value.js';
import { isArray, isBag, missingOf, type KqlValue } from '../values/kql-value.js';
import { placeColumns } from './place-columns.js';
import { resultColumns } from './result-columns.js';
import type { RowOperator } from './row-operator.js';

/** The most records `mvexpand`, the older spelling, makes of one unless it says otherwise. */
const legacyLimit = 128;

interface Expansion {
  /** The place of the expanded column. */
  readonly place: number;
  readonly type: KqlType;
  readonly evaluate: Evaluate;
}

/**
 * `mv-expand`: a record for each item of an array or slot of a bag. Several columns are expanded side by side, with nulls behind the end
 * of the shorter ones. A null gives one record with a null, an empty array gives none; other values stand for themselves.
 *
 * https://learn.microsoft.com/kusto/query/mv-expand-operator
 */
export function compileMvExpand(node: ServiceNode, scope: Scope): RowOperator | undefined {
  const columns = resultColumns(node);
  const parameters = readParameters(node, scope);
  const limit = readLimit(node, scope);
  const items = separatedItems(node).map((item) => childrenOf(item)[0]!);
  const names = columns.map(({ name }) => name);
  // The column of the index comes behind all others.
  const indexPlace = parameters.index === undefined ? -1 : names.length - 1;
  const places = placeColumns(items, indexPlace < 0 ? names : names.slice(0, indexPlace), scope);
  if (!places || limit === undefined) {
    refuse(scope, node, "This form of 'mv-expand' cannot be run here.");
    return undefined;
  }
  const expansions = items.map((item, index): Expansion => {
    const place = places[index]!;
    return { place, type: columns[place]!.type, evaluate: compileExpression(item, scope).evaluate };
  });
  const asPairs = parameters.kind === 'array';
  return {
    columns,
    open: (emit, run) => (cells) => {
      const lists = expansions.map(({ evaluate }) => listItems(evaluate(cells, run), asPairs));
      const count = Math.min(Math.max(...lists.map((list) => list.length)), limit);
      for (let index = 0; index < count; index++) {
        const expanded = cells.slice();
        if (indexPlace >= 0) expanded[indexPlace] = index;
        for (const [at, { place, type }] of expansions.entries()) {
          expanded[place] = castItem(lists[at]![index] ?? null, type);
        }
        emit(expanded);
      }
    },
  };
}

function listItems(value: KqlValue, asPairs: boolean): readonly KqlValue[] {
  if (isArray(value)) return value;
  if (!isBag(value)) return [value];
  const slots = Object.entries(value);
  return asPairs ? slots : slots.map(([name, slot]) => Object.fromEntries([[name, slot]]));
}

/** `to typeof(…)` casts and does not convert: an item of another type is null. Numbers pass for each other. */
function castItem(item: KqlValue, type: KqlType): KqlValue {
  if (type === 'dynamic') return item;
  const missing = missingOf(type);
  if (item === null) return missing;
  const found = nameRuntimeType(item, 'dynamic');
  const isNumber = /^(int|long|real)$/.test(found) && /^(int|long|real)$/.test(type);
  const isText = found === 'string' && /^(string|guid|datetime|timespan)$/.test(type);
  return found === type || isNumber || isText ? convertValue(item, 'dynamic', type) : missing;
}

function readParameters(node: ServiceNode, scope: Scope): { kind?: string; index?: string } {
  const parameters = childrenOf(node)
    .filter((child) => kindOf(child) === 'List')
    .flatMap(childrenOf)
    .filter((child) => kindOf(child) === 'NamedParameter')
    .map((parameter) => childrenOf(parameter));
  const read = (name: RegExp): string | undefined => {
    const value = parameters.find(([nameNode]) => nameNode && name.test(textOf(scope.text, nameNode)))?.[2];
    return value && (value.SimpleName ?? textOf(scope.text, value));
  };
  return { kind: read(/^(kind|bagexpansion)$/i), index: read(/^with_itemindex$/i) };
}

function readLimit(node: ServiceNode, scope: Scope): number | undefined {
  const clause = childrenOf(node).find((child) => kindOf(child) === 'MvExpandRowLimitClause');
  if (!clause) return /^mvexpand/i.test(textOf(scope.text, node)) ? legacyLimit : Infinity;
  const count = compileExpression(childrenOf(clause)[1]!, { ...scope, columns: [] }).constant?.value;
  return typeof count === 'number' ? count : undefined;
}
