import type { ServiceNode } from '../../language-service-types.js';
import type { KqlType } from '../../query-schema.js';
import { childrenOf, kindOf, textOf } from '../../syntax-tree.js';
import { convertValue } from '../values/convert-value.js';
import type { KqlValue } from '../values/kql-value.js';
import { constantOf, type Expression } from './expression.js';
import { separatedItems } from './list-items.js';
import { typeOf, type Scope } from './scope.js';

/** The literal as a constant; `undefined` when the node is no literal. `datetime()` stands for now. */
export function compileLiteral(node: ServiceNode, { text }: Scope): Expression | undefined {
  const kind = kindOf(node);
  const type = literalTypes[kind];
  if (kind === 'NullLiteralExpression') return constantOf(null, 'dynamic');
  if (kind === 'TypeOfLiteralExpression') return constantOf(textOf(text, node), 'string');
  if (kind === 'DynamicExpression') return constantOf(readDynamicLiteral(node, text), 'dynamic');
  if (kind === 'DateTimeLiteralExpression' && /\(\s*\)$/.test(textOf(text, node))) {
    return { type: 'datetime', evaluate: (_, run) => run.now };
  }
  return type && constantOf(readLiteral(node, text, type), type);
}

const literalTypes: Readonly<Record<string, KqlType | undefined>> = {
  BooleanLiteralExpression: 'bool',
  IntLiteralExpression: 'int',
  LongLiteralExpression: 'long',
  RealLiteralExpression: 'real',
  DateTimeLiteralExpression: 'datetime',
  TimespanLiteralExpression: 'timespan',
  GuidLiteralExpression: 'guid',
  StringLiteralExpression: 'string',
  CompoundStringLiteralExpression: 'string',
};

/** `long(5)` and `5` are the same: what matters is inside the parentheses, where quotation marks may stand too. */
function readLiteral(node: ServiceNode, text: string, type: KqlType): KqlValue {
  if (type === 'string') return typeof node.LiteralValue === 'string' ? node.LiteralValue : '';
  const written = textOf(text, node);
  const inner = /^[a-z]\w*\s*\(([\s\S]*)\)$/i.exec(written)?.[1] ?? written;
  const value = inner.trim().replace(/^h?(["'])(.*)\1$/i, '$2');
  if (value === '' || value.toLowerCase() === 'null') return null;
  if (type === 'bool' && /^-?\d+$/.test(value)) return Number(value) !== 0;
  return convertValue(value, 'string', type);
}

/** `dynamic(…)`: JSON that may hold literals of KQL as well. */
function readDynamicLiteral(node: ServiceNode, text: string): KqlValue {
  const [, , value] = childrenOf(node);
  return value ? readJsonNode(value, text) : null;
}

function readJsonNode(node: ServiceNode, text: string): KqlValue {
  const kind = kindOf(node);
  if (kind === 'JsonArrayExpression') return separatedItems(node).map((item) => readJsonNode(item, text));
  if (kind === 'JsonObjectExpression') {
    return Object.fromEntries(separatedItems(node).map((pair) => readJsonPair(pair, text)));
  }
  if (kind === 'DynamicExpression') return readDynamicLiteral(node, text);
  if (/^Unary(Minus|Plus)Expression$/.test(kind))
    return convertValue(textOf(text, node), 'string', typeOf(node));
  const type = literalTypes[kind];
  return type ? readLiteral(node, text, type) : null;
}

function readJsonPair(node: ServiceNode, text: string): [string, KqlValue] {
  const [name, , value] = childrenOf(node);
  return [name ? readJsonName(name, text) : '', value ? readJsonNode(value, text) : null];
}

/** A name is a bare token, with the escapes of KQL, which are those of JSON and a few more. */
function readJsonName(node: ServiceNode, text: string): string {
  const written = textOf(text, node).replace(/^["']|["']$/g, '');
  return written.replace(/\\(u[\da-f]{4}|.)/gi, (_, escape: string) =>
    escape.length > 1
      ? String.fromCharCode(Number.parseInt(escape.slice(1), 16))
      : (escapes[escape] ?? escape),
  );
}

const escapes: Readonly<Record<string, string | undefined>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };
