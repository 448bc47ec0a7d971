import { asObject, asText, isJsonObject, type Json, type JsonObject } from '@hubwright/schema';
import { findMemberName } from '@hubwright/placeholders';
import { isSecure } from './parameter-type.js';

/** Shorter values are in many words; hiding them would tell more than it hides. */
const shortestSecret = 4;

/** Adds the texts that are handed in for secure parameters to `secrets`. */
export function collectSecrets(declared: JsonObject, given: Json, secrets: Set<string>): void {
  for (const [name, argument] of Object.entries(asObject(given))) {
    const found = findMemberName(declared, name);
    const type = found === undefined ? '' : asText(asObject(declared[found]).type);
    if (isSecure(type)) addTexts(asObject(argument).value, secrets);
  }
}

function addTexts(value: Json | undefined, secrets: Set<string>): void {
  if (typeof value === 'string' && value.length >= shortestSecret) secrets.add(value);
  if (Array.isArray(value)) for (const item of value) addTexts(item, secrets);
  if (isJsonObject(value)) for (const member of Object.values(value)) addTexts(member, secrets);
}

/** A message in which stars stand for secrets. */
export function hideSecrets(message: string, secrets: ReadonlySet<string>): string {
  return [...secrets]
    .sort((left, right) => right.length - left.length)
    .reduce((text, secret) => text.replaceAll(secret, '***'), message);
}
