// Generates packages/schema/src/generated/types.ts from the JSON Schemas.
import { compile } from 'json-schema-to-typescript';
import { parseRef, readSchemas } from './schema-files.mjs';

const banner = `// Generated from packages/schema/schemas by \`npm run generate\`. Do not edit.
// Values have the documented form; a source may deviate from it as far as \`normaliseConnector\` reads it.
import type { Json } from '../json.js';
`;

// What narrows or forbids has no counterpart in a type that stays open to what the schema does not know.
const dropped = new Set([
  'allOf',
  'if',
  'then',
  'else',
  '$defs',
  '$id',
  '$schema',
  'x-severity',
  'x-canonical',
  'x-ignore-case',
  'x-read-as',
  'pattern',
  'default',
  'examples',
]);

/** The generated file's path and text; nothing is written. */
export async function generateSchemaTypes() {
  const schemas = readSchemas();
  const definitions = {};
  for (const [kind, schema] of schemas) {
    if (schema.type !== undefined) definitions[kind] = toTypeSchema(schema, kind, schemas);
    for (const [name, definition] of Object.entries(schema.$defs ?? {})) {
      if (definition.type === undefined) continue;
      definitions[`${kind}.${name}`] = { title: name, ...toTypeSchema(definition, kind, schemas) };
    }
  }
  const text = await compile(
    { title: 'root', type: 'object', definitions, additionalProperties: false },
    'root',
    {
      unreachableDefinitions: true,
      ignoreMinAndMaxItems: true,
      bannerComment: '',
      style: { singleQuote: true, printWidth: 120 },
    },
  );
  return [{ path: 'packages/schema/src/generated/types.ts', text: banner + toJsonTypes(text) }];
}

function toTypeSchema(schema, kind, schemas) {
  if (Array.isArray(schema)) return schema.map((item) => toTypeSchema(item, kind, schemas));
  if (typeof schema !== 'object' || schema === null) return schema;
  if (typeof schema.$ref === 'string')
    return { $ref: `#/definitions/${targetOf(schema.$ref, kind, schemas)}` };
  const result = {};
  for (const [key, value] of Object.entries(schema)) {
    if (dropped.has(key) || (key === 'additionalProperties' && value === false)) continue;
    // Where another form is read as the documented one, the documented one is listed first.
    if (key === 'type' && schema['x-read-as'] !== undefined) {
      result.type = [value].flat()[0];
      continue;
    }
    result[key] =
      key === 'properties' ? toTypeProperties(value, kind, schemas) : toTypeSchema(value, kind, schemas);
  }
  return result;
}

function toTypeProperties(properties, kind, schemas) {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([, property]) => property.deprecated !== true)
      .map(([name, property]) => [name, toTypeSchema(property, kind, schemas)]),
  );
}

/** Follows a `$ref`, and those of definitions that only narrow another schema, to the key in the bundle. */
function targetOf(ref, kind, schemas) {
  const target = parseRef(ref, kind);
  const schema = schemas.get(target.kind);
  const definition = target.definition === '' ? schema : schema.$defs[target.definition];
  if (typeof definition?.$ref === 'string') return targetOf(definition.$ref, target.kind, schemas);
  return target.definition === '' ? target.kind : `${target.kind}.${target.definition}`;
}

function toJsonTypes(text) {
  return text
    .replace(/export interface Root \{\}\n/, '')
    .replaceAll('[k: string]: unknown', '[k: string]: Json | undefined')
    .replace(/\bunknown\b/g, 'Json')
    .replace(/\n\/\*\*(?:(?!\*\/)[\s\S])*?via the `definition` "[^"]+"\.\n \*\//g, (comment) =>
      comment
        .split('\n')
        .filter((line) => !/`root`'s JSON-Schema|via the `definition`/.test(line))
        .join('\n')
        .replace(/\n \*\n \*\//, '\n */')
        .replace(/\n\/\*\*\n \*\//, ''),
    );
}
