import type { ErrorObject } from 'ajv';
import { loadCondition, loadValidator } from './compiled-validators.js';
import { isJsonObject } from '../json.js';
import type { Json } from '../json.js';
import { joinPointer } from '../pointer.js';
import type { SchemaName, SchemaNode } from './schema-node.js';
import type { Condition, Violation } from './violation.js';

/** What to do with texts that stand for a value known only at deployment. */
export interface ValidateValueOptions {
  /** Whether `{{placeholder}}` and `[expression]` texts are accepted in place of any value. */
  readonly expressions: boolean;
}

/** A branch of an `if` that applied: what made it apply, and which errors are of that branch. */
interface AppliedBranch {
  readonly because: readonly Condition[];
  readonly instancePath: string;
  readonly schemaPath: string;
}

/**
 * Validates a value by a schema with the validator ajv compiled from it, and gives every keyword it violates. The
 * faults of the branch of an `if` that applies come with what made it apply; the `if` itself is never reported. A
 * wrong type hides the other faults of the same value.
 */
export function validateValue(name: SchemaName, value: Json, options: ValidateValueOptions): Violation[] {
  const validator = loadValidator(name);
  if (validator(value)) return [];
  const errors = validator.errors ?? [];
  const branches = errors.flatMap(branchOf);
  const mistyped = new Set(
    errors.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath),
  );
  return errors
    .filter(({ keyword, instancePath }) => keyword === 'type' || !mistyped.has(instancePath))
    .filter(({ keyword, data }) => keyword !== 'if' && !(options.expressions && isExpression(data)))
    .map((error) => violationOf(error, branches));
}

/** Tells whether a value satisfies the schema of an `if`. */
export function satisfies(condition: SchemaNode, value: Json): boolean {
  return loadCondition(condition)(value);
}

function violationOf(error: ErrorObject, branches: readonly AppliedBranch[]): Violation {
  const { instancePath, keyword, data, params, parentSchema } = error;
  const schema = parentSchema as SchemaNode;
  const because = branches.find((branch) => isOfBranch(error, branch))?.because;
  if (keyword === 'additionalProperties') {
    const property = String(params['additionalProperty']);
    const member = isJsonObject(data) ? (data[property] ?? null) : null;
    return {
      keyword,
      pointer: joinPointer(instancePath, property),
      value: member,
      schema,
      property,
      because,
    };
  }
  if (keyword === 'required') {
    const property = String(params['missingProperty']);
    return { keyword, pointer: instancePath, value: data as Json, schema, property, because };
  }
  const violated = keyword === 'false schema' ? 'false' : (keyword as Violation['keyword']);
  return { keyword: violated, pointer: instancePath, value: data as Json, schema: schema || {}, because };
}

/** Ajv reports an `if` whose branch failed after the errors of the branch. */
function branchOf({ keyword, instancePath, schemaPath, parentSchema, data }: ErrorObject): AppliedBranch[] {
  const schema = parentSchema as SchemaNode | undefined;
  if (keyword !== 'if' || schema?.if === undefined || schema.then === undefined) return [];
  const because = conditionsOf(schema.if, data as Json);
  if (because === undefined) return [];
  return [{ because, instancePath, schemaPath: schema.then.$ref ?? schemaPath.replace(/if$/, 'then') }];
}

function isOfBranch({ instancePath, schemaPath }: ErrorObject, branch: AppliedBranch): boolean {
  return schemaPath.startsWith(branch.schemaPath) && instancePath.startsWith(branch.instancePath);
}

function conditionsOf(condition: SchemaNode, value: Json): Condition[] | undefined {
  if (!isJsonObject(value) || condition.properties === undefined) return undefined;
  return Object.keys(condition.properties).flatMap((property) => {
    const member = value[property];
    return member === undefined ? [] : [{ property, value: member }];
  });
}

function isExpression(value: unknown): boolean {
  return typeof value === 'string' && (/\{\{[^{}]+\}\}/.test(value) || /^\[[\s\S]+\]$/.test(value.trim()));
}
