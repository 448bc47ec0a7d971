import { findMemberName } from '@hubwright/placeholders';
import type { Json } from '@hubwright/schema';
import { jsonPathStep } from '../find-event-lists.js';
import { asObject } from '../read-member.js';

/** A plain path: names after dots or in brackets, with or without the leading `$`. */
const plainPath =
  /^\$?(?:\.?[A-Za-z_][\w-]*|\[(?:'[^']*'|"[^"]*")\])(?:\.[A-Za-z_][\w-]*|\[(?:'[^']*'|"[^"]*")\])*$/;
const step = /\[(?:'([^']*)'|"([^"]*)")\]|([A-Za-z_][\w-]*)/g;

/** The path as the body spells it, when it leads somewhere in another case: `$.items` for `$.Items`. */
export function findOtherCase(
  body: Json,
  path: string,
): { readonly path: string; readonly value: Json } | undefined {
  const text = path.trim();
  if (!plainPath.test(text)) return undefined;
  let value: Json | undefined = body;
  let found = '$';
  let differs = false;
  for (const [, single, double, bare] of text.replace(/^\$/, '').matchAll(step)) {
    const wanted = single ?? double ?? bare ?? '';
    const object = asObject(value);
    const name = object && findMemberName(object, wanted);
    if (object === undefined || name === undefined) return undefined;
    differs ||= name !== wanted;
    found += jsonPathStep(name);
    value = object[name];
  }
  return differs && value !== undefined ? { path: found, value } : undefined;
}
