import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

const folder = new URL('../../schemas/', import.meta.url);

/** The schemas as they are published, by kind. */
export function readSchemaFiles(): Map<string, Record<string, unknown>> {
  const schemas = new Map<string, Record<string, unknown>>();
  for (const file of readdirSync(folder)) {
    const schema = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Record<string, unknown>;
    schemas.set(file.replace('.schema.json', ''), schema);
  }
  return schemas;
}

/** An independent implementation of JSON Schema, strict, with all schemas. */
export function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });
  for (const keyword of ['x-severity', 'x-canonical', 'x-ignore-case', 'x-read-as'])
    ajv.addKeyword({ keyword });
  for (const schema of readSchemaFiles().values()) ajv.addSchema(schema);
  return ajv;
}
