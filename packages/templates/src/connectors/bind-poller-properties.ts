import type { Json, JsonObject } from '@hubwright/schema';
import { bindSourceText, type BindingScope } from '../arm/bind-source-text.js';
import { mapStrings } from '../arm/map-strings.js';
import { objectMember, readMember, withMember } from '../arm/source-members.js';
import { readSourceText } from '../arm/source-text.js';

/** The properties of a data connector with every string, wherever it stands, bound to its value. */
export function bindPollerProperties(properties: JsonObject, scope: BindingScope): Json {
  return mapStrings(withOneStream(properties, scope), (text) => bindSourceText(text, scope));
}

/** A page lets its user choose a stream from a list; its value is a list even then, and a connector sends to one. */
function withOneStream(properties: JsonObject, scope: BindingScope): JsonObject {
  const target = objectMember(properties, 'dcrConfig');
  const stream = readMember(target, 'streamName');
  if (typeof stream !== 'string') return properties;
  const { brackets, parts } = readSourceText(stream);
  const [part] = parts;
  if (brackets !== 0 || parts.length !== 1 || !part || 'literal' in part) return properties;
  if (!scope.bind(part.reference, part.by).isArray) return properties;
  return withMember(properties, 'dcrConfig', withMember(target, 'streamName', `${stream}[0]`));
}
