import { isJsonObject } from '../json.js';
import type { Json } from '../json.js';

/**
 * Reads a value that is in another form than the documented one.
 * @returns the documented form, or `undefined` when the value is in it already or cannot be read
 */
export type Reading = (value: Json) => Json | undefined;

/** The forms other than the documented one that published connectors contain, by the name in `x-read-as`. */
export const readings = {
  /** `"true"`, `"1"`: texts and numbers for a boolean. */
  boolean: (value) => booleans.get(String(value).toLowerCase())?.(value),
  /** `"5"`: a text for a number. */
  number: readNumber,
  /** One value where a list is expected. */
  list: (value) => (Array.isArray(value) || value === null ? undefined : [value]),
  /** A list of one where an object is expected. */
  single: (value) => (Array.isArray(value) && value.length === 1 ? value[0] : undefined),
  /** `"{'a':'b'}"`: an object written as text, with quotes of either kind. */
  dictionary: (value) => (typeof value === 'string' ? parseDictionary(value) : undefined),
  /** `"read"` or `["read"]`: names of rights for an object of booleans. */
  'permission-set': (value) =>
    isJsonObject(value)
      ? undefined
      : Object.fromEntries([value].flat().map((right) => [String(right), true])),
  /** A name for an object that has a `name`. */
  'named-object': (value) => (typeof value === 'string' ? { name: value } : undefined),
  /** A boolean or a text for the number of an availability. */
  status: (value) => (typeof value === 'boolean' ? Number(value) : readNumber(value)),
  'lower-case': (value) => changed(value, (text) => text.toLowerCase()),
  'upper-case': (value) => changed(value, (text) => text.toUpperCase()),
  /** `..cursor` or `data.items`: a JSONPath without its `$`. */
  'json-path': (value) =>
    changed(value, (text) => (/^[.[]/.test(text) ? `$${text}` : /^\w/.test(text) ? `$.${text}` : text)),
  /** `workspaceId`: the portal's names are matched in any case. */
  'fill-with': (value) =>
    changed(value, (text) => fillWithNames.find((name) => sameIgnoringCase(name, text)) ?? text),
  /** Names of the portal's models, which the documentation shows instead of the type. */
  'instruction-type': (value) => changed(value, (text) => instructionTypes.get(text) ?? text),
} satisfies Record<string, Reading>;

/** A name of a reading. */
export type ReadingName = keyof typeof readings;

const isText = (value: Json): boolean => typeof value !== 'boolean';
const booleans = new Map<string, (value: Json) => boolean | undefined>([
  ['true', (value) => (isText(value) ? true : undefined)],
  ['1', () => true],
  ['false', (value) => (isText(value) ? false : undefined)],
  ['0', () => false],
]);

const fillWithNames: readonly string[] = [
  'WorkspaceId',
  'WorkspaceName',
  'WorkspaceLocation',
  'PrimaryKey',
  'MicrosoftAwsAccount',
  'SubscriptionId',
  'TenantId',
  'ApplicationId',
  'ApplicationSecret',
  'DataCollectionEndpoint',
  'DataCollectionRuleId',
  'Oidc',
];

const instructionTypes = new Map([
  ['LinkInstructionModel', 'InstallAgent'],
  ['InstructionStep', 'InstructionStepsGroup'],
  ['CopyableLabelInstructionModel', 'CopyableLabel'],
  ['InfoMessageInstructionModel', 'InfoMessage'],
]);

function readNumber(value: Json): number | undefined {
  return typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
}

function changed(value: Json, change: (text: string) => string): string | undefined {
  if (typeof value !== 'string') return undefined;
  const result = change(value);
  return result === value ? undefined : result;
}

function sameIgnoringCase(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function parseDictionary(text: string): Json | undefined {
  for (const candidate of [text, text.replaceAll("'", '"')]) {
    const value = parseJson(candidate);
    if (isJsonObject(value)) return value;
  }
  return undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
