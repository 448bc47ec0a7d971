import { createRequire } from 'node:module';
import type { ErrorObject } from 'ajv';
import type { Json } from '../json.js';
import type { SchemaName, SchemaNode } from './schema-node.js';

/** A validator ajv compiled when the package was built; errors of the last call are in `errors`. */
export interface CompiledValidator {
  (value: Json): boolean;
  readonly errors?: readonly ErrorObject[] | null;
}

type Conditions = Readonly<Record<string, CompiledValidator>> & {
  readonly index: Readonly<Record<string, string>>;
};

// Loaded one by one and only when a kind is met: together they are larger than everything else of a start.
const load = createRequire(import.meta.url);
const conditionOf = new WeakMap<SchemaNode, CompiledValidator>();

/** The validator of a schema file, from `validators/`, where `tools/compile-schemas.mjs` puts them. */
export function loadValidator(name: SchemaName): CompiledValidator {
  return load(`../../validators/${name}.cjs`) as CompiledValidator;
}

/** The validator of the schema of an `if`. Throws when it was not compiled: a fault of the build. */
export function loadCondition(condition: SchemaNode): CompiledValidator {
  let validator = conditionOf.get(condition);
  if (!validator) {
    const conditions = load('../../validators/conditions.cjs') as Conditions;
    validator = conditions[conditions.index[JSON.stringify(condition)] ?? ''];
    if (!validator)
      throw new Error(`No validator was compiled for the condition ${JSON.stringify(condition)}.`);
    conditionOf.set(condition, validator);
  }
  return validator;
}
