import { loadLanguageService, readList } from './language-service.js';
import type { ServiceCode, ServiceNode } from './language-service-types.js';

let kindNames: ReadonlyMap<number, string> | undefined;

/** The kind of a node as `SyntaxKind` of the language service names it: `PipeExpression`, `FilterOperator` … */
export function kindOf(node: ServiceNode): string {
  kindNames ??= new Map(
    Object.entries(loadLanguageService().Syntax.SyntaxKind).map(([name, value]) => [value, name]),
  );
  return kindNames.get(node.Kind) ?? '';
}

/** The text of a node without the blanks and comments before it. */
export function textOf(text: string, node: ServiceNode): string {
  return text.slice(node.TextStart, node.End);
}

/** The children of a node that are there. */
export function childrenOf(node: ServiceNode): ServiceNode[] {
  return Array.from({ length: node.ChildCount }, (_, index) => node.GetChild(index)).filter(
    (child) => child !== null,
  );
}

/** The statements of a query, in order. */
export function statementsOf(code: ServiceCode): ServiceNode[] {
  const { Statements: statements } = code.Syntax;
  return statements ? readList(statements).map(({ Element: element }) => element) : [];
}

/** The outermost node that covers exactly this stretch of the text. */
export function nodeAt(code: ServiceCode, start: number, length: number): ServiceNode | undefined {
  let node = code.Syntax.GetNodeAt(start, length) ?? undefined;
  while (node?.Parent && node.Parent.TextStart === start && node.Parent.End === start + length) {
    if (/Statement$|^List$|^QueryBlock$/.test(kindOf(node.Parent))) break;
    node = node.Parent;
  }
  return node;
}

/** The nearest node around `node` that is more than a parenthesis or an item of a list. */
export function ownerOf(node: ServiceNode): ServiceNode | undefined {
  let owner = node.Parent ?? undefined;
  while (owner && /^(List|SeparatedElement|ParenthesizedExpression)$/.test(kindOf(owner)))
    owner = owner.Parent ?? undefined;
  return owner;
}

/** True where an expression must be a table or where nothing but a table makes sense. */
export function isTabularPosition(node: ServiceNode): boolean {
  const owner = ownerOf(node);
  return (
    owner !== undefined &&
    /^(ExpressionStatement|LetStatement|PipeExpression|\w*(Join|Lookup|Union|Search|Find|Invoke)Operator)$/.test(
      kindOf(owner),
    )
  );
}
