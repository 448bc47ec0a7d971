import type { Diagnostic } from '../diagnostic.js';
import type { Json } from '../json.js';
import { normaliseValue } from './normalise-value.js';
import { reportNormalised } from './report-normalised.js';
import { reportViolation } from './report-violation.js';
import { loadSchema } from './schema-node.js';
import type { Source } from '../source.js';
import { acceptsExpressions } from './source-kind.js';
import type { SourceKind } from './source-kind.js';
import { validateValue } from './validate-value.js';
import type { Violation } from './violation.js';

/**
 * Validates a value of a source by the schema of its kind. Spellings and forms that published content contains are
 * read as what they mean (see `normaliseConnector`), reported, and then validated in their documented form.
 * @param value what the source holds at `pointer`
 * @param pointer where the value stands in the source, for a resource within an ARM template; "" is the whole file
 * @returns every fault, located in the source; empty for a value without faults
 */
export function validateDocument(kind: SourceKind, source: Source, value: Json, pointer = ''): Diagnostic[] {
  const schema = loadSchema(kind);
  const normalised = normaliseValue(schema, value);
  const violations = validateValue(kind, normalised.value, { expressions: acceptsExpressions(kind) });
  return [
    ...reportNormalised(normalised, source, pointer),
    ...distinct(violations).map((violation) =>
      reportViolation(violation, source, pointer + normalised.originOf(violation.pointer)),
    ),
  ];
}

/** A value that two parts of a schema describe can violate both in the same way; that is told once. */
function distinct(violations: readonly Violation[]): Violation[] {
  const first = new Map<string, Violation>();
  for (const violation of violations) {
    const key = JSON.stringify([violation.keyword, violation.pointer, violation.property]);
    if (!first.has(key)) first.set(key, violation);
  }
  return [...first.values()];
}
