import type { ServiceCode, ServiceNode } from './language-service-types.js';
import type { KqlDiagnostic } from './query-analysis.js';
import { childrenOf, kindOf, textOf } from './syntax-tree.js';
import {
  mostParsedColumns,
  transformFunctions,
  transformOperators,
  transformReplacements,
  unlistedRowOperators,
} from './transform-features.js';

/** Everything in a transformation that is KQL but that transformations do not offer, in the order of the text. */
export function findTransformLimits(code: ServiceCode, text: string): KqlDiagnostic[] {
  const found: KqlDiagnostic[] = [];
  const ownFunctions = readLetNames(code, text);
  code.Syntax.WalkNodes((node) => {
    const kind = kindOf(node);
    if (kind.endsWith('Operator')) found.push(...checkOperator(node, kind, text));
    if (kind === 'FunctionCallExpression') found.push(...checkFunction(node, text, ownFunctions));
    if (kind === 'DynamicExpression') found.push(describeDynamicLiteral(node));
    if (kind === 'ExternalDataExpression') found.push(describeOperator(node, 'externaldata'));
  });
  // Inside an operator that is refused as a whole, its functions are no news.
  return found.some(({ severity }) => severity === 'error')
    ? found.filter(({ code }) => code !== 'HW104')
    : found;
}

function checkOperator(node: ServiceNode, kind: string, text: string): KqlDiagnostic[] {
  const keyword = /^[\w-]+/.exec(textOf(text, node))?.[0] ?? 'operator';
  if (kind === 'ParseOperator') return checkParse(node, keyword);
  if (transformOperators.has(kind)) return [];
  if (!unlistedRowOperators.has(kind)) return [describeOperator(node, keyword)];
  const message =
    `The operator '${keyword}' is not among those documented for transformations and may be refused when the rule is deployed; ` +
    "'extend', 'project', 'project-away', 'project-rename', 'where' and 'parse' are.";
  return [describe(node, 'HW102', 'warning', message, keyword.length)];
}

function describeOperator(node: ServiceNode, keyword: string): KqlDiagnostic {
  const message =
    `A transformation works on one record at a time, so '${keyword}' cannot be used in it. ` +
    "It may use 'extend', 'project', 'project-away', 'project-rename', 'where', 'parse', 'print' and 'datatable'.";
  return describe(node, 'HW101', 'error', message, keyword.length);
}

function checkParse(node: ServiceNode, keyword: string): KqlDiagnostic[] {
  const columns = countColumns(node);
  if (columns <= mostParsedColumns) return [];
  const message =
    `This 'parse' makes ${columns} columns; in a transformation it may make ${mostParsedColumns}. ` +
    "Split it into several 'parse' operators.";
  return [describe(node, 'HW103', 'error', message, keyword.length)];
}

function countColumns(node: ServiceNode): number {
  return childrenOf(node).reduce(
    (count, child) => count + (/^Name(AndType)?Declaration$/.test(kindOf(child)) ? 1 : countColumns(child)),
    0,
  );
}

function checkFunction(node: ServiceNode, text: string, own: ReadonlySet<string>): KqlDiagnostic[] {
  const [nameNode] = childrenOf(node);
  if (!nameNode || !node.ReferencedSymbol) return [];
  const name = textOf(text, nameNode);
  if (transformFunctions.has(name) || own.has(name)) return [];
  const replacement = Object.hasOwn(transformReplacements, name) ? transformReplacements[name] : undefined;
  const message =
    `The function '${name}' is not among those documented for transformations and may be refused when the rule is deployed.` +
    (replacement ? ` Use '${replacement}' in its place.` : '');
  return [describe(nameNode, 'HW104', 'warning', message)];
}

function describeDynamicLiteral(node: ServiceNode): KqlDiagnostic {
  const message =
    "Transformations do not know dynamic literals; write parse_json('…') in place of dynamic(…).";
  return describe(node, 'HW105', 'warning', message);
}

function readLetNames(code: ServiceCode, text: string): ReadonlySet<string> {
  const names = new Set<string>();
  code.Syntax.WalkNodes((node) => {
    if (kindOf(node) !== 'LetStatement') return;
    const name = childrenOf(node).find((child) => kindOf(child) === 'NameDeclaration');
    if (name) names.add(textOf(text, name));
  });
  return names;
}

function describe(
  node: ServiceNode,
  code: string,
  severity: KqlDiagnostic['severity'],
  message: string,
  length = node.End - node.TextStart,
): KqlDiagnostic {
  return { code, kind: 'unsupported', severity, message, start: node.TextStart, length };
}
