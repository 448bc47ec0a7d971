import type { AnyCheck } from './check.js';
import { propertyAlias } from './checks/property-alias.js';
import { propertyDeprecated } from './checks/property-deprecated.js';
import { propertyForbidden } from './checks/property-forbidden.js';
import { propertyMissing } from './checks/property-missing.js';
import { propertyUnknown } from './checks/property-unknown.js';
import { valueEmpty } from './checks/value-empty.js';
import { valueForm } from './checks/value-form.js';
import { valueNotAllowed } from './checks/value-not-allowed.js';
import { valueOutOfRange } from './checks/value-out-of-range.js';
import { valuePatternMismatch } from './checks/value-pattern-mismatch.js';
import { valueTypeMismatch } from './checks/value-type-mismatch.js';

/** The checks that `validateDocument` and `normaliseConnector` report by. */
export const schemaChecks: readonly AnyCheck[] = [
  propertyAlias,
  propertyDeprecated,
  propertyForbidden,
  propertyMissing,
  propertyUnknown,
  valueEmpty,
  valueForm,
  valueNotAllowed,
  valueOutOfRange,
  valuePatternMismatch,
  valueTypeMismatch,
];
