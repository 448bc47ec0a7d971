import { countLeadingBrackets, isArmExpression, quoteArmLiteral } from './arm-level.js';
import { readArmTokens, type ArmToken } from './arm-tokens.js';
import { scanPlaceholders, type Placeholder } from './scan.js';

/** A stretch of a text: as it stands, or an ARM expression that gives its value (without brackets). */
export type TextPart = { readonly literal: string } | { readonly expression: string };

/** How `toArmConcat` writes a text. */
export interface ArmConcatOptions {
  /** The evaluation the expression is to run in: 1 or 2 brackets. */
  readonly level: 1 | 2;
  /** The expression that stands for a placeholder, such as `parameters('x')`; undefined leaves the placeholder as text. */
  readonly expressionOf: (name: string) => string | undefined;
}

/**
 * Turns the `{{name}}` placeholders of a text into an ARM expression: `{{a}}` alone gives `[[parameters('a')]`,
 * `https://{{a}}/x` gives `[[concat('https://',parameters('a'),'/x')]`. An index after a placeholder, as in `{{a}}[0]`,
 * becomes an index of its expression.
 *
 * A text that already is an ARM expression keeps its calls; placeholders within its literals are spliced in, and its
 * brackets are set to the level asked for. A text without a placeholder to fill is given back unchanged.
 */
export function toArmConcat(text: string, options: ArmConcatOptions): string {
  const brackets = '['.repeat(options.level);
  if (isArmExpression(text)) {
    const body = text.slice(countLeadingBrackets(text), -1);
    const spliced = spliceExpression(body, options.expressionOf);
    return spliced === body ? text : `${brackets}${spliced}]`;
  }
  const parts = splitPlaceholders(text, options.expressionOf);
  return parts.some((part) => 'expression' in part) ? `${brackets}${joinParts(parts)}]` : text;
}

const indexPattern = /\[\d+\]/y;

/** Splits a text at the `{{name}}` placeholders that have an expression. No part is an empty literal. */
export function splitPlaceholders(text: string, expressionOf: ArmConcatOptions['expressionOf']): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  const pushLiteral = (end: number): void => {
    if (end > at) parts.push({ literal: text.slice(at, end) });
  };
  for (const { name, start, end } of curlyPlaceholders(text)) {
    const expression = expressionOf(name);
    if (expression === undefined) continue;
    indexPattern.lastIndex = end;
    const index = indexPattern.exec(text)?.[0] ?? '';
    pushLiteral(start);
    parts.push({ expression: expression + index });
    at = end + index.length;
  }
  pushLiteral(text.length);
  return parts;
}

function curlyPlaceholders(text: string): Placeholder[] {
  return scanPlaceholders(text).filter((placeholder) => placeholder.kind === 'curly');
}

function joinParts(parts: readonly TextPart[]): string {
  const [first] = parts;
  if (first && parts.length === 1) return writePart(first);
  return `concat(${writeArguments(parts)})`;
}

function writeArguments(parts: readonly TextPart[]): string {
  return parts.map(writePart).join(',');
}

function writePart(part: TextPart): string {
  return 'literal' in part ? quoteArmLiteral(part.literal) : part.expression;
}

/** Fills the placeholders of an expression's literals, and those that stand bare between its calls. */
function spliceExpression(body: string, expressionOf: ArmConcatOptions['expressionOf']): string {
  const tokens = readArmTokens(body);
  const callees = calleeOfEach(tokens);
  let spliced = '';
  let at = 0;
  tokens.forEach((token, index) => {
    if (token.kind !== 'literal' || !token.closed) return;
    const parts = splitPlaceholders(token.value, expressionOf);
    if (!parts.some((part) => 'expression' in part)) return;
    const flat = callees[index] === 'concat' && isWholeArgument(tokens, index);
    spliced +=
      spliceBare(body.slice(at, token.start), expressionOf) +
      (flat ? writeArguments(parts) : joinParts(parts));
    at = token.end;
  });
  return spliced + spliceBare(body.slice(at), expressionOf);
}

function isWholeArgument(tokens: readonly ArmToken[], index: number): boolean {
  return isSymbolOf(tokens[index - 1], '(,') && isSymbolOf(tokens[index + 1], '),');
}

function isSymbolOf(token: ArmToken | undefined, symbols: string): boolean {
  return token?.kind === 'symbol' && symbols.includes(token.value);
}

/** For each token the function, in lower case, whose arguments it is among. */
function calleeOfEach(tokens: readonly ArmToken[]): (string | undefined)[] {
  const open: (string | undefined)[] = [];
  return tokens.map((token, index) => {
    const callee = open.at(-1);
    if (token.kind !== 'symbol') return callee;
    const before = tokens[index - 1];
    if (token.value === '(') open.push(before?.kind === 'name' ? before.value.toLowerCase() : undefined);
    else if (token.value === ')') open.pop();
    return callee;
  });
}

/** Fills placeholders outside literals; the stretch may hold whole literals without placeholders, which stay as they are. */
function spliceBare(text: string, expressionOf: ArmConcatOptions['expressionOf']): string {
  return splitPlaceholders(text, expressionOf)
    .map((part) => ('literal' in part ? part.literal : part.expression))
    .join('');
}
