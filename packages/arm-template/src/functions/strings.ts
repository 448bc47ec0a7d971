import type { Json } from '@hubwright/schema';
import { isRefused, refuse, type Evaluation } from '../refusal.js';
import { textOf } from './compare.js';
import { formatText } from './format-text.js';
import { nameBasedGuid } from './guid.js';
import { takes, takesText, type FunctionTable } from './template-function.js';
import { uniqueString } from './unique-string.js';

/**
 * Functions of texts. Searching ignores case, replacing does not.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-string
 */
export const stringFunctions: FunctionTable = {
  format: takes(1, Infinity, ([template, ...values]) =>
    typeof template === 'string' ? formatText(template, values) : undefined,
  ),
  toLower: takesText((text) => text.toLowerCase()),
  toUpper: takesText((text) => text.toUpperCase()),
  trim: takesText((text) => text.trim()),
  string: takes(1, 1, ([value]) => textOf(value ?? null)),
  replace: takes(3, 3, (args) => onTexts(args, ([text, from, to]) => replaceAll(text!, from!, to!))),
  split: takes(2, 2, ([text, delimiter]) => split(text, delimiter)),
  join: takes(2, 2, ([list, delimiter]) =>
    Array.isArray(list) && typeof delimiter === 'string' ? list.map(textOf).join(delimiter) : undefined,
  ),
  substring: takes(2, 3, ([text, start, length]) => substring(text, start, length)),
  startsWith: takes(2, 2, (args) => onTexts(args, ([text, part]) => fold(text).startsWith(fold(part)))),
  endsWith: takes(2, 2, (args) => onTexts(args, ([text, part]) => fold(text).endsWith(fold(part)))),
  padLeft: takes(2, 3, ([value, width, fill]) => padLeft(value, width, fill)),
  uniqueString: takes(1, Infinity, (args) => onTexts(args, uniqueString)),
  guid: takes(1, Infinity, (args) => onTexts(args, nameBasedGuid)),
  base64: takesText((text) => Buffer.from(text, 'utf8').toString('base64')),
  base64ToString: takesText(readBase64),
  base64ToJson: takesText((text) => {
    const decoded = readBase64(text);
    return isRefused(decoded) ? decoded : readJson(decoded);
  }),
  json: takes(1, 1, ([value]) => (typeof value === 'string' ? readJson(value) : undefined)),
  uri: takes(2, 2, (args) => onTexts(args, ([base, relative]) => joinUri(base!, relative!))),
  uriComponent: takesText(escapeUri),
  uriComponentToString: takesText(unescapeUri),
  dataUri: takesText(
    (text) => `data:text/plain;charset=utf8;base64,${Buffer.from(text, 'utf8').toString('base64')}`,
  ),
  dataUriToString: takesText(readDataUri),
};

function onTexts<Value>(
  args: readonly Json[],
  change: (texts: string[]) => Evaluation<Value>,
): Evaluation<Value> | undefined {
  const texts = args.filter((arg) => typeof arg === 'string');
  return texts.length === args.length ? change(texts) : undefined;
}

function fold(text: string | undefined): string {
  return (text ?? '').toLowerCase();
}

function replaceAll(text: string, from: string, to: string): Evaluation {
  return from === ''
    ? refuse(
        "Unable to evaluate template language function 'replace': the second parameter must not be an empty string. Please see https://aka.ms/arm-functions for usage details.",
      )
    : text.split(from).join(to);
}

function split(text: Json | undefined, delimiter: Json | undefined): string[] | undefined {
  if (typeof text !== 'string') return undefined;
  const delimiters = Array.isArray(delimiter) ? delimiter : [delimiter];
  let parts = [text];
  for (const by of delimiters) {
    if (typeof by !== 'string') return undefined;
    if (by !== '') parts = parts.flatMap((part) => part.split(by));
  }
  return parts;
}

function substring(
  text: Json | undefined,
  start: Json | undefined,
  length: Json | undefined,
): Evaluation | undefined {
  if (typeof text !== 'string' || typeof start !== 'number') return undefined;
  if (length !== undefined && typeof length !== 'number') return undefined;
  const end = length === undefined ? text.length : start + length;
  return start < 0 || end < start || end > text.length
    ? refuse(
        `Unable to evaluate template language function 'substring': the index and length parameters must refer to a location within the string. The index parameter: '${start}', the length parameter: '${end - start}', the length of the string parameter: '${text.length}'. Please see https://aka.ms/arm-function-substring for usage details.`,
      )
    : text.slice(start, end);
}

function padLeft(
  value: Json | undefined,
  width: Json | undefined,
  fill: Json | undefined,
): string | undefined {
  if ((typeof value !== 'string' && typeof value !== 'number') || typeof width !== 'number') return undefined;
  if (width < 0 || width > 16_384) return undefined;
  if (fill !== undefined && (typeof fill !== 'string' || fill.length !== 1)) return undefined;
  return String(value).padStart(width, typeof fill === 'string' ? fill : ' ');
}

function readBase64(text: string): Evaluation<string> {
  return /^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(text) && text.replace(/\s/g, '').length % 4 === 0
    ? Buffer.from(text, 'base64').toString('utf8')
    : refuse(
        "Unable to evaluate template language function 'base64ToString': the argument is not a valid base64 string. Please see https://aka.ms/arm-functions for usage details.",
      );
}

function readJson(text: string): Evaluation {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return refuse(
      "Unable to evaluate template language function 'json': the argument is not valid JSON. Please see https://aka.ms/arm-functions for usage details.",
    );
  }
}

/** Joins as RFC 3986 says, section 5; a base that ends with a slash is only followed, even one like `https://`. */
function joinUri(base: string, relative: string): string | undefined {
  if (URL.canParse(relative, base)) return new URL(relative, base).href;
  return base.endsWith('/') ? base + relative : undefined;
}

/** What .NET escapes beyond `encodeURIComponent`, see RFC 3986, section 2.2. */
function escapeUri(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function unescapeUri(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function readDataUri(text: string): string | undefined {
  const [, encoding, data] = /^data:[^,]*?(;base64)?,(.*)$/s.exec(text) ?? [];
  if (data === undefined) return undefined;
  return encoding ? Buffer.from(data, 'base64').toString('utf8') : unescapeUri(data);
}
