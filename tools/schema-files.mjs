// Reads packages/schema/schemas; shared by the generators of types and of validators.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../packages/schema/schemas/', import.meta.url);

/** Every schema by its kind, the file name before `.schema.json`, in code-unit order. */
export function readSchemas() {
  const schemas = new Map();
  for (const file of readdirSync(fileURLToPath(folder)).sort()) {
    if (!file.endsWith('.schema.json')) continue;
    schemas.set(
      file.slice(0, -'.schema.json'.length),
      JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
    );
  }
  return schemas;
}

/** The kind and the `$defs` name (or path) a `$ref` means, seen from the schema of `kind`. */
export function parseRef(ref, kind) {
  const [file, fragment = ''] = ref.split('#');
  return {
    kind: file === '' ? kind : file.replace(/\.schema\.json$/, ''),
    definition: fragment.replace(/^\/\$defs\//, '').replaceAll('/', '.'),
  };
}

/** What only editors show. */
const annotations = ['title', 'description', 'default'];

/**
 * A schema without what only editors show, and without the members named in `leftOut`. Validators and the schemas
 * packed for run time must agree in what is left, since conditions are looked up by their text.
 */
export function packSchema(value, leftOut = [], isMap = false) {
  if (Array.isArray(value)) return value.map((item) => packSchema(item, leftOut));
  if (typeof value !== 'object' || value === null) return value;
  const result = {};
  for (const [key, member] of Object.entries(value)) {
    if (!isMap && (annotations.includes(key) || leftOut.includes(key))) continue;
    // An example is quoted in a message only where a value did not match a pattern.
    if (!isMap && key === 'examples' && value.pattern === undefined) continue;
    result[key] = packSchema(member, leftOut, !isMap && (key === 'properties' || key === '$defs'));
  }
  return result;
}
