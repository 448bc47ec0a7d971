import type { ServiceNode } from '../../language-service-types.js';
import { childrenOf, kindOf } from '../../syntax-tree.js';
import { separatedItems } from '../expressions/list-items.js';
import type { Scope } from '../expressions/scope.js';
import { resultColumns } from './result-columns.js';
import type { RowOperator } from './row-operator.js';

/**
 * `project-away`, `project-keep`, `project-reorder` and `project-rename`: the columns that are left, in their order, with their values.
 * The language service knows which those are; names tell where the values come from.
 */
export function compileRearrangement(node: ServiceNode, scope: Scope): RowOperator {
  const columns = resultColumns(node);
  const oldNames = kindOf(node) === 'ProjectRenameOperator' ? readRenames(node) : new Map<string, string>();
  const places = columns.map(({ name }) => {
    const source = oldNames.get(name) ?? name;
    return scope.columns.findIndex((column) => column.name === source);
  });
  return { columns, open: (emit) => (cells) => emit(places.map((place) => cells[place]!)) };
}

/** The old name of each new one. */
function readRenames(node: ServiceNode): ReadonlyMap<string, string> {
  return new Map(
    separatedItems(node).flatMap((item): [string, string][] => {
      const [name, , reference] = childrenOf(item);
      return name?.SimpleName && reference?.SimpleName ? [[name.SimpleName, reference.SimpleName]] : [];
    }),
  );
}
