import type { ServiceNode } from '../../language-service-types.js';
import { childrenOf, kindOf } from '../../syntax-tree.js';

/** The items of a list that commas separate: of the list itself, or of the first such list inside `node`. */
export function separatedItems(node: ServiceNode): ServiceNode[] {
  const lists =
    kindOf(node) === 'List' ? [node] : childrenOf(node).filter((child) => kindOf(child) === 'List');
  return lists
    .flatMap(childrenOf)
    .filter((child) => kindOf(child) === 'SeparatedElement')
    .map((element) => childrenOf(element)[0]!);
}
