import { loadLanguageService } from '../../language-service.js';
import type { ServiceNode } from '../../language-service-types.js';
import type { Scope } from '../expressions/scope.js';

/**
 * Where the value of each expression goes among the columns `names` of the result: in the place of the input's column of the same name,
 * or behind the others. `undefined` when that does not lead to just those columns.
 */
export function placeColumns(
  items: readonly ServiceNode[],
  names: readonly string[],
  scope: Scope,
): number[] | undefined {
  const { KustoFacts } = loadLanguageService();
  const known = scope.columns.map(({ name }) => name);
  const places = items.map((item) => {
    const name = KustoFacts.GetExpressionResultName(item, null) ?? names[known.length] ?? '';
    const place = known.indexOf(name);
    return place >= 0 ? place : known.push(name) - 1;
  });
  const isSame = known.length === names.length && known.every((name, index) => name === names[index]);
  return isSame ? places : undefined;
}
