import { packedSchemas } from '../generated/packed-schemas.js';
import type { Json } from '../json.js';
import type { ReadingName } from './readings.js';
import type { Severity } from '../diagnostic.js';

/** The name of a schema file, without `.schema.json`. */
export type SchemaName = keyof typeof packedSchemas;

/**
 * The part of JSON Schema 2020-12 that the schemas of this package use; a test holds them to it.
 * `x-severity` says how bad a fault is: of any keyword of the schema, or by keyword. The other `x-` keywords
 * drive `normaliseValue`.
 */
export interface SchemaNode {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  readonly type?: string | readonly string[];
  readonly enum?: readonly Json[];
  readonly const?: Json;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode | false>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly minItems?: number;
  readonly maxProperties?: number;
  readonly minLength?: number;
  readonly pattern?: string;
  readonly examples?: readonly Json[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly allOf?: readonly SchemaNode[];
  readonly if?: SchemaNode;
  readonly then?: SchemaNode;
  readonly not?: SchemaNode;
  readonly deprecated?: boolean;
  readonly 'x-severity'?: Severity | Readonly<Record<string, Severity>>;
  /** The name this spelling of a member stands for. */
  readonly 'x-canonical'?: string;
  /** Members are matched in any case; a deviation is noted or not. */
  readonly 'x-ignore-case'?: 'noted' | 'silently';
  /** How a value in another form is read: a name of `readings`. */
  readonly 'x-read-as'?: ReadingName;
}

/** A schema, and the file it stands in, which `$ref`s without a file name mean. */
export interface SchemaPlace {
  readonly name: SchemaName;
  readonly node: SchemaNode;
}

const loaded = new Map<SchemaName, SchemaNode>();

/** The root schema of a file; parsed on first use. */
export function loadSchema(name: SchemaName): SchemaPlace {
  let node = loaded.get(name);
  if (node === undefined) {
    node = JSON.parse(packedSchemas[name]) as SchemaNode;
    loaded.set(name, node);
  }
  return { name, node };
}

/** The schema a `$ref` means. Throws when there is none: a fault of the schema files, which a test finds. */
export function resolveRef(ref: string, from: SchemaName): SchemaPlace {
  const [file = '', fragment = ''] = ref.split('#');
  const name = file === '' ? from : (file.replace('.schema.json', '') as SchemaName);
  const root = loadSchema(name);
  if (fragment === '') return root;
  const node = root.node.$defs?.[fragment.slice('/$defs/'.length)];
  if (node === undefined) throw new Error(`The schema ${from} refers to ${ref}, which does not exist.`);
  return { name, node };
}
