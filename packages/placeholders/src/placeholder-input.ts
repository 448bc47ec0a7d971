import { appendPointer, findMemberName, isJsonObject, type Json, type JsonObject } from './json.js';

/** A string and the JSON Pointer at which it stands. */
export interface LocatedText {
  readonly text: string;
  readonly pointer: string;
}

/** An entry of `userRequestPlaceHoldersInput`: a text box of the connector page whose value fills a placeholder of `pollingConfig`. */
export interface PlaceholderInput {
  /** Of the entry, from the root of the value that was searched. */
  readonly pointer: string;
  readonly displayText: string | undefined;
  /** As written, usually with braces. */
  readonly placeHolderName: LocatedText | undefined;
  /** The placeholder's name without braces and outer blanks; the text itself when it has no braces. */
  readonly name: string | undefined;
  readonly placeHolderValue: string | undefined;
  /** Names a member of `pollingConfig.request`. */
  readonly requestObjectKey: LocatedText | undefined;
  /** JSONPaths into `pollingConfig`, as written. */
  readonly pollingKeyPaths: readonly LocatedText[];
}

/**
 * Reads every `userRequestPlaceHoldersInput` of a `connectorUiConfig`, however deep its instruction stands, in document
 * order. Member names are read in any case, a single path may stand without its array, and what is no object is passed over.
 */
export function readPlaceholderInputs(connectorUiConfig: Json | undefined): PlaceholderInput[] {
  const inputs: PlaceholderInput[] = [];
  const open: { value: Json | undefined; pointer: string }[] = [{ value: connectorUiConfig, pointer: '' }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, pointer } = next;
    if (isJsonObject(value)) inputs.push(...readInputsOf(value, pointer));
    for (const child of childrenOf(value, pointer).reverse()) open.push(child);
  }
  return inputs;
}

function childrenOf(
  value: Json | undefined,
  pointer: string,
): { value: Json | undefined; pointer: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([key, child]) => ({
    value: child,
    pointer: appendPointer(pointer, key),
  }));
}

function readInputsOf(parameters: JsonObject, pointer: string): PlaceholderInput[] {
  const list = member(parameters, pointer, 'userRequestPlaceHoldersInput');
  if (!list) return [];
  if (isJsonObject(list.value)) return [readInput(list.value, list.pointer)];
  return childrenOf(list.value, list.pointer).flatMap((entry) =>
    isJsonObject(entry.value) ? [readInput(entry.value, entry.pointer)] : [],
  );
}

function readInput(entry: JsonObject, pointer: string): PlaceholderInput {
  const placeHolderName = textMember(entry, pointer, 'placeHolderName');
  return {
    pointer,
    displayText: textMember(entry, pointer, 'displayText')?.text,
    placeHolderName,
    name: placeHolderName && bareName(placeHolderName.text),
    placeHolderValue: textMember(entry, pointer, 'placeHolderValue')?.text,
    requestObjectKey: textMember(entry, pointer, 'requestObjectKey'),
    pollingKeyPaths: readPaths(entry, pointer),
  };
}

function readPaths(entry: JsonObject, pointer: string): LocatedText[] {
  const paths = member(entry, pointer, 'pollingKeyPaths');
  if (!paths) return [];
  const candidates = Array.isArray(paths.value) ? childrenOf(paths.value, paths.pointer) : [paths];
  return candidates.flatMap((path) => locatedText(path.value, path.pointer) ?? []);
}

function textMember(object: JsonObject, pointer: string, name: string): LocatedText | undefined {
  const found = member(object, pointer, name);
  return found && locatedText(found.value, found.pointer);
}

function locatedText(value: Json | undefined, pointer: string): LocatedText | undefined {
  return typeof value === 'string' && value.trim() !== '' ? { text: value, pointer } : undefined;
}

function member(
  object: JsonObject,
  pointer: string,
  name: string,
): { value: Json | undefined; pointer: string } | undefined {
  const key = findMemberName(object, name);
  return key === undefined ? undefined : { value: object[key], pointer: appendPointer(pointer, key) };
}

/** A placeholder's name without its braces: `x` of `{{ x }}`; a text without braces is a name already. */
export function bareName(text: string): string {
  const trimmed = text.trim();
  const inner = trimmed.startsWith('{{') && trimmed.endsWith('}}') ? trimmed.slice(2, -2).trim() : trimmed;
  return inner === '' ? trimmed : inner;
}
