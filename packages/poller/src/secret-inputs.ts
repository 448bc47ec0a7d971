import type { Json } from '@hubwright/schema';
import type { ConnectorConfig } from './connector-config.js';
import { asObject, readText } from './read-member.js';

/** Names, in lower case, that the page asks for as a password or the template declares as a secure parameter. */
export function secretInputs({ page, parameters = {} }: ConnectorConfig): string[] {
  const secure = Object.keys(parameters).filter((name) =>
    /^secure/i.test(readText(asObject(parameters[name]) ?? {}, 'type') ?? ''),
  );
  return [...secure, ...passwordBoxes(page)].map((name) => name.toLowerCase());
}

function passwordBoxes(page: Json | undefined): string[] {
  const names: string[] = [];
  const open: (Json | undefined)[] = [page];
  for (let value = open.pop(); value !== undefined || open.length > 0; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    const object = asObject(value);
    const name = object && readText(object, 'name');
    if (name && /^(password|securestring)$/i.test(readText(object, 'type') ?? '')) names.push(name);
    open.push(...(Array.isArray(value) ? value : Object.values(value)));
  }
  return names;
}
