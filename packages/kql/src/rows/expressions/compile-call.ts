import type { ServiceNode } from '../../language-service-types.js';
import { childrenOf, kindOf, textOf } from '../../syntax-tree.js';
import { toKqlType } from '../../query-schema.js';
import { findFunction } from '../functions/function-table.js';
import { convertTo, type Expression } from './expression.js';
import { separatedItems } from './list-items.js';
import { columnExpression } from './read-column.js';
import { refuse, typeOf, type LetBinding, type Scope } from './scope.js';

type Compile = (node: ServiceNode, scope: Scope) => Expression;

/** How deep functions of `let` may call each other; KQL has no recursion, so a real query does not come near. */
const deepestCall = 32;

/** A call of a function of KQL, or of one that a `let` declares, whose body then stands in the place of the call. */
export function compileCall(node: ServiceNode, scope: Scope, compile: Compile): Expression {
  const [nameNode, list] = childrenOf(node);
  const name = nameNode?.SimpleName ?? (nameNode ? textOf(scope.text, nameNode) : '');
  const argNodes = list ? separatedItems(list) : [];
  const named = argNodes.find((arg) => kindOf(arg) === 'SimpleNamedExpression');
  if (named) return refuse(scope, named, 'An argument with a name cannot be run here; give it by its place.');
  const args = argNodes.map((arg) => compile(arg, scope));
  const binding = scope.lets.get(name);
  if (binding?.kind === 'function') return compileOwnFunction(node, binding, args, scope, compile);
  const found = findFunction(name);
  if (typeof found === 'string') return refuse(scope, nameNode ?? node, found);
  return found({
    args,
    type: typeOf(node),
    refuse: (message, argument) => refuse(scope, argNodes[argument ?? -1] ?? node, message),
    findColumn: (column) => columnExpression(scope.columns, column),
  });
}

/** Parameters become names of the body, with the arguments or the defaults as their values. */
function compileOwnFunction(
  call: ServiceNode,
  { declaration, scope: outer }: Extract<LetBinding, { kind: 'function' }>,
  args: readonly Expression[],
  scope: Scope,
  compile: Compile,
): Expression {
  const depth = (scope.depth ?? 0) + 1;
  if (depth > deepestCall) return refuse(scope, call, 'Functions call each other too deeply to be run here.');
  const lets = new Map(outer.lets);
  for (const [index, parameter] of parametersOf(declaration).entries()) {
    const [nameAndType, preset] = childrenOf(parameter);
    const [nameNode, , typeNode] = nameAndType ? childrenOf(nameAndType) : [];
    const type = typeNode && toKqlType(textOf(scope.text, typeNode));
    const value = args[index] ?? (preset && compile(childrenOf(preset)[1]!, { ...outer, columns: [] }));
    if (!nameNode?.SimpleName || !type || !value) {
      return refuse(scope, call, 'A function with a parameter that is no single value cannot be run here.');
    }
    lets.set(nameNode.SimpleName, { kind: 'scalar', expression: convertTo(value, type) });
  }
  return compileBody(call, declaration, { ...outer, columns: [], lets, depth }, compile);
}

function compileBody(
  call: ServiceNode,
  declaration: ServiceNode,
  scope: Scope,
  compile: Compile,
): Expression {
  const body = childrenOf(declaration).find((child) => kindOf(child) === 'FunctionBody');
  const result = body && childrenOf(body).find((child) => !/^(List|.*Token)$/.test(kindOf(child)));
  if (!body || !result) return refuse(scope, call, 'A function without a value cannot be run here.');
  const lets = new Map(scope.lets);
  for (const statement of separatedItems(body)) {
    const [, name, , value] = childrenOf(statement);
    if (kindOf(statement) !== 'LetStatement' || !name?.SimpleName || !value) {
      return refuse(scope, statement, 'This statement cannot be run inside a function.');
    }
    lets.set(name.SimpleName, { kind: 'scalar', expression: compile(value, { ...scope, lets }) });
  }
  return compile(result, { ...scope, lets });
}

function parametersOf(declaration: ServiceNode): ServiceNode[] {
  const list = childrenOf(declaration).find((child) => kindOf(child) === 'FunctionParameters');
  return list ? separatedItems(list) : [];
}
