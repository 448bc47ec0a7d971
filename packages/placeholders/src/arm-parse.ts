import { countLeadingBrackets, isArmExpression } from './arm-level.js';
import { readArmTokens, type ArmToken } from './arm-tokens.js';

/** An ARM expression, parsed: a constant, a call, or an access to a member or element (`.name`, `[index]`). */
export type ArmNode =
  | { readonly kind: 'constant'; readonly value: string | number }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly ArmNode[] }
  | { readonly kind: 'access'; readonly object: ArmNode; readonly key: ArmNode };

/** Deeper calls and longer chains of accesses are refused: more than any template has, far from exhausting the call stack. */
const maximumDepth = 100;
const maximumAccesses = 20;

/** Parses an ARM expression of any level; undefined when the text is none, or is malformed. */
export function parseArmExpression(text: string): ArmNode | undefined {
  if (!isArmExpression(text)) return undefined;
  const reader = new TokenReader(readArmTokens(text, countLeadingBrackets(text), text.length - 1));
  const node = parseNode(reader, 0);
  return node && reader.isAtEnd() ? node : undefined;
}

class TokenReader {
  #next = 0;
  readonly #tokens: readonly ArmToken[];

  constructor(tokens: readonly ArmToken[]) {
    this.#tokens = tokens;
  }

  take(): ArmToken | undefined {
    return this.#tokens[this.#next++];
  }

  takeSymbol(value: string): boolean {
    const token = this.#tokens[this.#next];
    const found = token?.kind === 'symbol' && token.value === value;
    if (found) this.#next++;
    return found;
  }

  isAtEnd(): boolean {
    return this.#next >= this.#tokens.length;
  }
}

function parseNode(reader: TokenReader, depth: number): ArmNode | undefined {
  if (depth > maximumDepth) return undefined;
  let node = parsePrimary(reader, depth);
  for (let accesses = 0; node && accesses <= maximumAccesses; accesses++) {
    const key = parseKey(reader, depth);
    if (key === 'none') return node;
    node = key && { kind: 'access', object: node, key };
  }
  return undefined;
}

function parsePrimary(reader: TokenReader, depth: number): ArmNode | undefined {
  const sign = reader.takeSymbol('-') ? -1 : 1;
  const token = reader.take();
  if (token?.kind === 'number') return { kind: 'constant', value: sign * Number(token.value) };
  if (sign === -1) return undefined;
  if (token?.kind === 'literal' && token.closed) return { kind: 'constant', value: token.value };
  if (token?.kind !== 'name') return undefined;
  const name = parseCallee(reader, token.value);
  const args = name === undefined || !reader.takeSymbol('(') ? undefined : parseArguments(reader, depth);
  return name !== undefined && args ? { kind: 'call', name, args } : undefined;
}

/** The name of a called function; one that the template defines itself has a namespace: `contoso.uniqueName`. */
function parseCallee(reader: TokenReader, first: string): string | undefined {
  let name = first;
  while (reader.takeSymbol('.')) {
    const token = reader.take();
    if (token?.kind !== 'name') return undefined;
    name += `.${token.value}`;
  }
  return name;
}

function parseArguments(reader: TokenReader, depth: number): ArmNode[] | undefined {
  if (reader.takeSymbol(')')) return [];
  const args: ArmNode[] = [];
  do {
    const argument = parseNode(reader, depth + 1);
    if (!argument) return undefined;
    args.push(argument);
  } while (reader.takeSymbol(','));
  return reader.takeSymbol(')') ? args : undefined;
}

/** `.name` or `[key]` after a value; `none` when neither follows, undefined when what follows is malformed. */
function parseKey(reader: TokenReader, depth: number): ArmNode | 'none' | undefined {
  if (reader.takeSymbol('.')) {
    const token = reader.take();
    return token?.kind === 'name' ? { kind: 'constant', value: token.value } : undefined;
  }
  if (!reader.takeSymbol('[')) return 'none';
  const key = parseNode(reader, depth + 1);
  return key && reader.takeSymbol(']') ? key : undefined;
}
