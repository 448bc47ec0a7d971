import type { ServiceNode } from '../../language-service-types.js';
import { childrenOf, kindOf, textOf } from '../../syntax-tree.js';
import { accessElement, accessSlot } from './access-dynamic.js';
import { compileArithmetic, compileNegation } from './compile-arithmetic.js';
import { compileBetween } from './compile-between.js';
import { compileCall } from './compile-call.js';
import { compileComparison } from './compile-comparison.js';
import { compileLiteral } from './compile-literal.js';
import { compileLogic } from './compile-logic.js';
import { compileMatchesRegex } from './compile-matches-regex.js';
import { compileMembership } from './compile-membership.js';
import { compileTextComparison } from './compile-text-comparison.js';
import type { Expression } from './expression.js';
import { separatedItems } from './list-items.js';
import { columnExpression } from './read-column.js';
import { refuse, typeOf, type Scope } from './scope.js';

/**
 * Compiles a scalar expression to a function of one record. What cannot be run is noted in the scope's list of faults, and a null takes
 * its place.
 */
export function compileExpression(node: ServiceNode, scope: Scope): Expression {
  const literal = compileLiteral(node, scope);
  if (literal) return literal;
  const kind = kindOf(node);
  const children = childrenOf(node);
  switch (kind) {
    case 'ParenthesizedExpression':
      return compileExpression(children[1]!, scope);
    case 'SimpleNamedExpression':
      return compileExpression(children.at(-1)!, scope);
    case 'NameReference':
      return compileName(node, scope);
    case 'PathExpression':
      return compilePath(node, scope);
    case 'ElementExpression':
      return compileElement(node, scope);
    case 'FunctionCallExpression':
      return compileCall(node, scope, compileExpression);
    case 'UnaryMinusExpression':
      return compileNegation(compileExpression(children[1]!, scope), typeOf(node));
    case 'UnaryPlusExpression':
      return compileExpression(children[1]!, scope);
    default:
      return compileOperation(node, scope);
  }
}

function compileName(node: ServiceNode, scope: Scope): Expression {
  const name = node.SimpleName ?? '';
  const column = columnExpression(scope.columns, name);
  if (column) return column;
  const binding = scope.lets.get(name);
  if (binding?.kind === 'scalar') return binding.expression;
  return refuse(scope, node, `'${name}' is no column and no value, so it cannot be used in an expression.`);
}

function compilePath(node: ServiceNode, scope: Scope): Expression {
  const [value, , selector] = childrenOf(node);
  if (value && selector && kindOf(selector) === 'NameReference' && kindOf(value) !== 'SpecialName') {
    return accessSlot(compileExpression(value, scope), selector.SimpleName ?? '');
  }
  if (value && selector && kindOf(selector) === 'BracketedExpression') {
    return accessElement(compileExpression(value, scope), compileExpression(childrenOf(selector)[1]!, scope));
  }
  return refuse(scope, node, 'This path cannot be run here; a path names slots of a property bag.');
}

function compileElement(node: ServiceNode, scope: Scope): Expression {
  const [value, selector] = childrenOf(node);
  const index = selector && childrenOf(selector)[1];
  if (!value || !index) return refuse(scope, node, 'This element cannot be read here.');
  return accessElement(compileExpression(value, scope), compileExpression(index, scope));
}

/** Kinds of a value and a list or range, and of two values, with an operator between them. */
const listKinds = /^((Not)?(In|InCs|Between)|HasAny|HasAll)Expression$/;
const binaryKinds =
  /^(And|Or|Add|Subtract|Multiply|Divide|Modulo|(Less|Greater)Than(OrEqual)?|Equal(Tilde)?|NotEqual|BangTilde|MatchesRegex|(Not)?(Has|HasPrefix|HasSuffix|Contains|StartsWith|EndsWith)(Cs)?)Expression$/;

/** Two operands with an operator between them. */
function compileOperation(node: ServiceNode, scope: Scope): Expression {
  const kind = kindOf(node);
  const [leftNode, operatorNode, rightNode] = childrenOf(node);
  if (!leftNode || !operatorNode || !rightNode) return refuseOperation(node, scope);
  const operator = textOf(scope.text, operatorNode).toLowerCase().replace(/\s+/g, ' ');
  if (listKinds.test(kind)) return compileWithList(node, operator, scope) ?? refuseOperation(node, scope);
  if (!binaryKinds.test(kind)) return refuseOperation(node, scope);
  const left = compileExpression(leftNode, scope);
  const right = compileExpression(rightNode, scope);
  return (
    compileLogic(operator, left, right) ??
    compileComparison(operator, left, right) ??
    compileArithmetic(operator, left, right, typeOf(node)) ??
    compileTextComparison(operator, left, right) ??
    compileMatchesRegex(operator, left, right, (message) => refuse(scope, rightNode, message)) ??
    refuseOperation(node, scope)
  );
}

function compileWithList(node: ServiceNode, operator: string, scope: Scope): Expression | undefined {
  const [leftNode, , rightNode] = childrenOf(node);
  const left = compileExpression(leftNode!, scope);
  if (operator.endsWith('between')) {
    const [low, high] = childrenOf(rightNode!).filter(
      (child) => kindOf(child).endsWith('Expression') || kindOf(child) === 'NameReference',
    );
    if (!low || !high) return undefined;
    return compileBetween(operator, left, compileExpression(low, scope), compileExpression(high, scope));
  }
  const items = separatedItems(rightNode!).map((item) => compileExpression(item, scope));
  return compileMembership(operator, left, items);
}

function refuseOperation(node: ServiceNode, scope: Scope): Expression {
  const [word] = /^\S{1,40}/.exec(textOf(scope.text, node)) ?? ['This expression'];
  return refuse(scope, node, `'${word}' is KQL, but it cannot be run here.`);
}
