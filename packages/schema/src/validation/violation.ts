import type { Severity } from '../diagnostic.js';
import type { Json } from '../json.js';
import type { SchemaNode } from './schema-node.js';

/** One keyword of a schema that a value does not satisfy. */
export interface Violation {
  /** The keyword; `false` where the schema forbids any value. */
  readonly keyword: keyof SchemaNode | 'false';
  /** Pointer of the value, from the value that was validated. */
  readonly pointer: string;
  readonly value: Json;
  /** The schema that holds the keyword. */
  readonly schema: SchemaNode;
  /** The member that is missing, unknown or forbidden. */
  readonly property?: string;
  /** The members whose values made the schema apply: `authType` where its value demands or forbids something. */
  readonly because?: readonly Condition[];
}

/** A member and its value that made a part of a schema apply. */
export interface Condition {
  readonly property: string;
  readonly value: Json;
}

/** How bad a violation is: what its schema says, else a warning for what nothing reads and an error for all else. */
export function severityOf({ keyword, schema }: Violation): Severity {
  const stated = schema['x-severity'];
  const severity = typeof stated === 'object' ? stated[keyword] : stated;
  return (
    severity ??
    (keyword === 'additionalProperties' || keyword === 'false' || keyword === 'not' ? 'warning' : 'error')
  );
}
