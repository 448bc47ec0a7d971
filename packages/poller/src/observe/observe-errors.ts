import type { Json, JsonObject } from '@hubwright/schema';
import type { Mask } from '../mask.js';
import { asObject, readMember } from '../read-member.js';
import { readSaid } from '../read-said.js';
import { isBodyEvent, type ObservedPage } from './observed-page.js';

/** A page with status 2xx that speaks of an error. */
export interface SaidError {
  readonly window: number;
  readonly page: number;
  readonly member: string;
  /** Masked. */
  readonly text: string;
}

/** Members of a body that hold errors and nothing else. */
const errorMembers = ['error', 'errors', 'fault', 'errorMessage', 'error_description'];
/** What APIs write into them when there is no error. */
const noError = /^(?:none|null|ok|success|successful|no ?errors?|0|false|-)$/i;

/** Members that say whether it went well. */
const verdicts = ['ok', 'success', 'isSuccess', 'succeeded', 'status', 'result'];
const failure = /^(?:false|error|fail|failed|failure)$/i;

/** The error in a body, unless the body is an event itself or the member is where the events are. */
export function findSaidError(page: ObservedPage, mask: Mask): SaidError | undefined {
  const object = asObject(page.body);
  if (!object || isBodyEvent(page)) return undefined;
  const { windowNumber: window, number, paths } = page;
  const found = errorIn(object, paths, mask) ?? failureIn(object, mask);
  return found && { window, page: number, ...found };
}

function errorIn(
  object: JsonObject,
  paths: readonly string[],
  mask: Mask,
): { member: string; text: string } | undefined {
  for (const member of errorMembers) {
    const value = readMember(object, member);
    if (value === undefined || isNothing(value) || paths.some((path) => path.includes(member))) continue;
    const text = readSaid({ [member]: value }, mask);
    if (text && !noError.test(text.trim())) return { member: `$.${member}`, text };
  }
  return undefined;
}

/** `"success": false`, and what the body says beside it. */
function failureIn(object: JsonObject, mask: Mask): { member: string; text: string } | undefined {
  for (const member of verdicts) {
    const value = readMember(object, member);
    if (value === undefined || typeof value === 'object' || !failure.test(String(value))) continue;
    return { member: `$.${member}`, text: readSaid(object, mask) ?? String(value) };
  }
  return undefined;
}

function isNothing(value: Json): boolean {
  if (value === null || value === false || value === 0 || value === '') return true;
  return (
    typeof value === 'object' && Object.values(value).every((item) => item === undefined || isNothing(item))
  );
}
