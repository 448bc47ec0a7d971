import type { Json } from '@hubwright/schema';
import { parseTemplate } from '../parse-template.js';

/** A text of a template's body, and the names and indexes that lead to it. */
export interface TemplateLeaf {
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** Stand in for the placeholders of a template; as numbers they may stand without quotes. */
export const startMark = '730000000000001';
export const endMark = '730000000000002';
export const keyMark = '730000000000003';

/**
 * The texts and numbers of a `queryParametersTemplate` with marks in place of its placeholders, by where they stand in the body;
 * `undefined` when the template is no JSON.
 * @param keyName what `{_APIKeyName}` stands for
 */
export function readTemplateLeaves(template: string, keyName: string): TemplateLeaf[] | undefined {
  const value = parseTemplate(markTemplate(template, keyName));
  return value === undefined ? undefined : leavesOf(value, []);
}

/** A template, or another text of the connector, with marks in place of its placeholders. */
export function markTemplate(text: string, keyName: string): string {
  return text
    .replace(/\{_QueryWindowStartTime\}/gi, startMark)
    .replace(/\{_QueryWindowEndTime\}/gi, endMark)
    .replace(/\{_APIKeyName\}/gi, () => keyName)
    .replace(/\{_APIKey\}/gi, keyMark);
}

function leavesOf(value: Json, path: readonly (string | number)[]): TemplateLeaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, text: String(value) }];
  const members: [string | number, Json | undefined][] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : Object.entries(value);
  return members.flatMap(([name, member]) => leavesOf(member ?? null, [...path, name]));
}
