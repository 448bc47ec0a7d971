/** Why a text in brackets is no expression. */
export type ExpressionFault =
  { readonly kind: 'quote' | 'unreadable' } | { readonly kind: 'bracket'; readonly bracket: string };

const counterparts: Readonly<Record<string, string>> = { ')': '(', ']': '[' };
const constant = /^\[+\s*(?:'(?:[^']|'')*'|-?\d+)\s*\]$/;

/** Syntax newer than our parser: `.?name`, `[?index]`, `...` and, where a template has functions, `namespace.name()`. */
const newerSyntax = /\.\?|\[\?|\.\.\./;

/** The parser gives up on deeper nesting, which is no fault. */
const parserDepth = 100;

/**
 * Finds out why a text in brackets could not be parsed; undefined when it may be an expression nevertheless.
 *
 * @param text The text, brackets included.
 * @param hasFunctions Whether the template defines functions, whose names contain a dot.
 */
export function findExpressionFault(text: string, hasFunctions: boolean): ExpressionFault | undefined {
  if (constant.test(text)) return undefined;
  const unbalanced = findUnbalanced(text);
  if (unbalanced) return unbalanced;
  const mayBeNewer = newerSyntax.test(text) || (hasFunctions && /[A-Za-z_]\w*\.[A-Za-z_]\w*\s*\(/.test(text));
  return mayBeNewer || text.split('(').length > parserDepth ? undefined : { kind: 'unreadable' };
}

function findUnbalanced(text: string): ExpressionFault | undefined {
  const open: string[] = [];
  const from = /^\[*/.exec(text)![0].length;
  for (let at = from; at < text.length - 1; at++) {
    const character = text[at]!;
    if (character === "'") {
      at = endOfLiteral(text, at);
      if (at >= text.length - 1) return { kind: 'quote' };
    } else if (character === '(' || character === '[') open.push(character);
    else if (character in counterparts && open.pop() !== counterparts[character]) {
      return { kind: 'bracket', bracket: character };
    }
  }
  const bracket = open.pop();
  return bracket === undefined ? undefined : { kind: 'bracket', bracket };
}

/** Offset of the quote that ends the literal which begins at `start`; the length of the text when there is none. */
function endOfLiteral(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] !== "'") continue;
    if (text[at + 1] !== "'") return at;
    at++;
  }
  return text.length;
}
