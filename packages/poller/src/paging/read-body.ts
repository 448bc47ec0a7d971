import { readJsonPath, selectNodes } from '@hubwright/placeholders';
import type { Json, JsonObject } from '@hubwright/schema';
import type { Assume } from '../assume/assumption-log.js';
import { textOfJson } from '../exact-json.js';
import { readNumber, readText } from '../read-member.js';

/** The first value at a JSONPath in the dialect of connectors; `undefined` when there is none or the path cannot be read. */
export function readAt(body: Json, path: string | undefined): Json | undefined {
  if (!path) return undefined;
  const reading = readJsonPath(path);
  return 'problem' in reading ? undefined : selectNodes(body, reading.path)[0]?.value;
}

/** The value at a path as a token: a text that is not empty, or a number. */
export function readTokenAt(body: Json, path: string | undefined): string | undefined {
  const value = readAt(body, path);
  if (value === undefined || value === null || typeof value === 'boolean' || Array.isArray(value))
    return undefined;
  const text = textOfJson(value);
  return text === '' || text.startsWith('{') ? undefined : text;
}

/** Whether the flag at `hasNextFlagJsonPath` says that this was the last page. What a flag says that is absent is assumed. */
export function saysLast(body: Json, paging: JsonObject, assume: Assume): boolean {
  const path = readText(paging, 'hasNextFlagJsonPath');
  if (!path) return false;
  const flag = readAt(body, path);
  if (flag === undefined) return assume('missing-flag', 'paging', 'hasNextFlagJsonPath') === 'ends';
  return flag === null || flag === false || /^(false|0|no|)$/i.test(textOfJson(flag));
}

/** The page size, when the connector sends one: `{name: size}`. */
export function pageSizeParameter(paging: JsonObject): Record<string, number> {
  const name = readText(paging, 'pageSizeParameterName') || readText(paging, 'pageSizeParaName');
  const size = readNumber(paging, 'pageSize');
  return name && size !== undefined ? { [name]: size } : {};
}
