import { findMemberName, isJsonObject, type Json, type JsonObject } from './json.js';
import { resolvePlaceholders, type Resolution } from './resolve.js';
import { scanPlaceholders } from './scan.js';

const tableName = 'graphQueriesTableName';

/**
 * Fills `{{graphQueriesTableName}}` in all strings of a `connectorUiConfig` from its member of that name. Every other
 * placeholder is left alone, and so is this one when the member is missing.
 */
export function resolveTableName(connectorUiConfig: Json): Resolution {
  const table = readMember(connectorUiConfig, tableName);
  return resolvePlaceholders(
    connectorUiConfig,
    typeof table === 'string' && table !== '' ? { [tableName]: table } : {},
  );
}

/** The texts of a CopyableLabel as the page shows them. */
export interface FilledLabel {
  readonly label: string;
  /** What the copy button copies. */
  readonly value: string;
  /** Names in `fillWith` the environment has no value for. */
  readonly missing: readonly string[];
}

/**
 * Fills the label and value of a CopyableLabel: `{0}`, `{1}` … stand for the names in its `fillWith`, in order. Without
 * a `value` of its own the label copies the filled names, joined by blanks.
 *
 * @param parameters The parameters of the instruction.
 * @param environment Values by name (`WorkspaceId`, `PrimaryKey` …), matched in any case.
 */
export function fillCopyableLabel(
  parameters: JsonObject,
  environment: Readonly<Record<string, string>>,
): FilledLabel {
  const names = readFillWith(parameters);
  const values = names.map((name) => findValue(environment, name));
  const label = textOf(parameters, 'label');
  const value = textOf(parameters, 'value');
  return {
    label: fillPositions(label, values),
    value:
      value === '' ? values.filter((filled) => filled !== undefined).join(' ') : fillPositions(value, values),
    missing: names.filter((_, index) => values[index] === undefined),
  };
}

/** The names an instruction's `fillWith` lists, in order; a single name may stand without its array, or several with commas. */
export function readFillWith(parameters: JsonObject): string[] {
  const fillWith = readMember(parameters, 'fillWith');
  if (typeof fillWith === 'string')
    return fillWith
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
  return Array.isArray(fillWith) ? fillWith.filter((name) => typeof name === 'string') : [];
}

function fillPositions(text: string, values: readonly (string | undefined)[]): string {
  let filled = '';
  let at = 0;
  for (const { kind, name, start, end } of scanPlaceholders(text)) {
    const value = kind === 'positional' ? values[Number(name)] : undefined;
    if (value === undefined) continue;
    filled += text.slice(at, start) + value;
    at = end;
  }
  return filled + text.slice(at);
}

function findValue(environment: Readonly<Record<string, string>>, name: string): string | undefined {
  const wanted = name.trim().toLowerCase();
  return Object.entries(environment).find(([key]) => key.toLowerCase() === wanted)?.[1];
}

function textOf(parameters: JsonObject, name: string): string {
  const value = readMember(parameters, name);
  return typeof value === 'string' ? value : '';
}

function readMember(value: Json | undefined, name: string): Json | undefined {
  if (!isJsonObject(value)) return undefined;
  const key = findMemberName(value, name);
  return key === undefined ? undefined : value[key];
}
