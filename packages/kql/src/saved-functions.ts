import { toKqlType, type KqlFunction, type KqlParameter } from './query-schema.js';

/** The parameters of a saved function as KQL declares them, `(name: type = default)`. */
export function writeParameterList({ parameters }: KqlFunction): string {
  if (parameters === undefined) return '()';
  if (typeof parameters !== 'string') return `(${parameters.map(writeParameter).join(', ')})`;
  const text = parameters.trim();
  return text.startsWith('(') && text.endsWith(')') ? text : `(${text})`;
}

/** The body of a saved function between braces, on lines of its own so that a comment at its end stays one. */
export function writeFunctionBody(body: string): string {
  return `{\n${body.trim().replace(/;$/, '')}\n}`;
}

function writeParameter({ name, type, default: value }: KqlParameter): string {
  const declared = /^table\b/i.test(type.trim()) ? '(*)' : (toKqlType(type) ?? type.trim());
  return value === undefined
    ? `${name}: ${declared}`
    : `${name}: ${declared} = ${writeDefault(declared, value)}`;
}

/** Parser files write the default of a string with its quotes or without. */
function writeDefault(type: string, value: string): string {
  const text = value.trim();
  if (type !== 'string' || /^[@hH]?(['"]).*\1$/s.test(text)) return text;
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
