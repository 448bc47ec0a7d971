import type { Json } from './json.js';

/** Gives the value of a call, or undefined when the arguments do not fit. */
type ArmFunction = (args: readonly Json[]) => Json | undefined;

/**
 * The ARM functions that work on their arguments alone and that connectors use, by name in lower case.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions
 */
export const armFunctions: ReadonlyMap<string, ArmFunction> = new Map<string, ArmFunction>([
  ['concat', concat],
  ['format', ([template, ...values]) => onText(template, (text) => format(text, values))],
  ['tolower', ([value]) => onText(value, (text) => text.toLowerCase())],
  ['toupper', ([value]) => onText(value, (text) => text.toUpperCase())],
  ['trim', ([value]) => onText(value, (text) => text.trim())],
  ['string', ([value]) => (value === undefined ? undefined : textOf(value))],
  ['replace', replace],
  ['split', ([value, delimiter]) => onText(value, (text) => onText(delimiter, (by) => text.split(by)))],
  [
    'join',
    ([list, delimiter]) =>
      Array.isArray(list) ? onText(delimiter, (by) => list.map(textOf).join(by)) : undefined,
  ],
  ['uricomponent', ([value]) => onText(value, encodeURIComponent)],
  ['base64', ([value]) => onText(value, base64)],
  ['createarray', (args) => [...args]],
  ['first', ([value]) => firstOf(value)],
  ['last', ([value]) => (typeof value === 'string' || Array.isArray(value) ? value.at(-1) : undefined)],
  ['length', ([value]) => (typeof value === 'string' || Array.isArray(value) ? value.length : undefined)],
  ['equals', ([left, right]) => JSON.stringify(left) === JSON.stringify(right)],
  [
    'empty',
    ([value]) =>
      value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0),
  ],
  ['if', ([condition, yes, no]) => (typeof condition === 'boolean' ? (condition ? yes : no) : undefined)],
  ['true', () => true],
  ['false', () => false],
  ['null', () => null],
]);

function concat(args: readonly Json[]): Json | undefined {
  if (args.some(Array.isArray)) return args.flat(1);
  return args.map(textOf).join('');
}

function replace([value, from, to]: readonly Json[]): Json | undefined {
  if (typeof value !== 'string' || typeof from !== 'string' || typeof to !== 'string' || from === '')
    return undefined;
  return value.split(from).join(to);
}

function format(template: string, values: readonly Json[]): Json | undefined {
  return template.replace(/\{\{|\}\}|\{(\d+)\}/g, (mark, index?: string) => {
    const value = index === undefined ? undefined : values[Number(index)];
    return index === undefined ? mark.slice(1) : value === undefined ? mark : textOf(value);
  });
}

function firstOf(value: Json | undefined): Json | undefined {
  return typeof value === 'string' ? value.slice(0, 1) : Array.isArray(value) ? value[0] : undefined;
}

function base64(text: string): string {
  let bytes = '';
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return btoa(bytes);
}

function onText(value: Json | undefined, change: (text: string) => Json | undefined): Json | undefined {
  return typeof value === 'string' ? change(value) : undefined;
}

function textOf(value: Json): string {
  if (typeof value === 'string') return value;
  return typeof value === 'boolean' ? (value ? 'True' : 'False') : JSON.stringify(value);
}
