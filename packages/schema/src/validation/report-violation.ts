import { propertyForbidden } from '../checks/property-forbidden.js';
import { propertyMissing } from '../checks/property-missing.js';
import { propertyUnknown } from '../checks/property-unknown.js';
import { valueEmpty } from '../checks/value-empty.js';
import { valueNotAllowed } from '../checks/value-not-allowed.js';
import { valueOutOfRange } from '../checks/value-out-of-range.js';
import { valuePatternMismatch } from '../checks/value-pattern-mismatch.js';
import { valueTypeMismatch } from '../checks/value-type-mismatch.js';
import { describeType, describeTypes, nameOfPlace, quoteValue } from './describe-value.js';
import type { Diagnostic } from '../diagnostic.js';
import { isJsonObject } from '../json.js';
import { atKey, atValue } from '../location.js';
import { splitPointer } from '../pointer.js';
import { renameKeyFix } from './rename-key-fix.js';
import type { Source } from '../source.js';
import { suggest } from '../suggest.js';
import { severityOf } from './violation.js';
import type { Violation } from './violation.js';

type Reporter = (violation: Violation, source: Source, pointer: string) => Diagnostic;

/** Makes the diagnostic of a violation; `pointer` is the place in the source of the value that violates. */
export function reportViolation(violation: Violation, source: Source, pointer: string): Diagnostic {
  const reporter = reporters[violation.keyword];
  if (reporter === undefined) throw new Error(`No check reports the keyword "${violation.keyword}".`);
  return reporter(violation, source, pointer);
}

const reporters: Partial<Record<Violation['keyword'], Reporter>> = {
  additionalProperties: reportUnknown,
  required: reportMissing,
  false: reportForbidden,
  not: reportForbidden,
  type: (violation, source, pointer) =>
    valueTypeMismatch.report(
      'found',
      {
        ...subject(violation, pointer),
        actual: describeType(violation.value),
        expected: describeTypes(violation.schema.type ?? []),
      },
      atValue(source, pointer),
      { severity: severityOf(violation) },
    ),
  enum: reportNotAllowed,
  const: reportNotAllowed,
  pattern: reportPattern,
  minLength: reportEmpty,
  minItems: reportEmpty,
  minimum: reportRange,
  exclusiveMinimum: reportRange,
  maximum: reportRange,
  maxProperties: reportRange,
};

function reportUnknown(violation: Violation, source: Source, pointer: string): Diagnostic {
  const { property = '', schema } = violation;
  const location = atKey(source, pointer);
  const suggestion = suggest(property, documentedNames(schema.properties));
  const severity = severityOf(violation);
  if (suggestion === undefined) return propertyUnknown.report('found', { property }, location, { severity });
  const fix = renameKeyFix(location, suggestion);
  return propertyUnknown.report('similar', { property, suggestion }, location, { severity, fix });
}

function documentedNames(properties: Violation['schema']['properties'] = {}): string[] {
  return Object.entries(properties).flatMap(([name, schema]) =>
    schema !== false && schema.deprecated !== true ? [name] : [],
  );
}

function reportMissing(violation: Violation, source: Source, pointer: string): Diagnostic {
  const { property = '' } = violation;
  const isMember = !/^\d*$/.test(splitPointer(pointer).at(-1) ?? '');
  const location = isMember ? atKey(source, pointer) : atValue(source, pointer);
  const condition = conditionOf(violation);
  const severity = severityOf(violation);
  return condition === undefined
    ? propertyMissing.report('found', { property }, location, { severity })
    : propertyMissing.report('conditional', { property, condition }, location, { severity });
}

function reportForbidden(violation: Violation, source: Source, pointer: string): Diagnostic {
  const property = violation.property ?? nameOfPlace(pointer);
  const condition = conditionOf(violation);
  const severity = severityOf(violation);
  return condition === undefined
    ? propertyForbidden.report('found', { property }, atKey(source, pointer), { severity })
    : propertyForbidden.report('conditional', { property, condition }, atKey(source, pointer), { severity });
}

function reportNotAllowed(violation: Violation, source: Source, pointer: string): Diagnostic {
  const { schema, value } = violation;
  const allowed = (schema.enum ?? [schema.const ?? null]).filter((item) => item !== null);
  const suggestion = typeof value === 'string' ? suggest(value, allowed.map(String)) : undefined;
  const options = { severity: severityOf(violation) };
  const args = subject(violation, pointer);
  return suggestion === undefined
    ? valueNotAllowed.report(
        'found',
        { ...args, allowed: allowed.join(', ') },
        atValue(source, pointer),
        options,
      )
    : valueNotAllowed.report('similar', { ...args, suggestion }, atValue(source, pointer), options);
}

function reportPattern(violation: Violation, source: Source, pointer: string): Diagnostic {
  const example = violation.schema.examples?.[0];
  const options = { severity: severityOf(violation) };
  const args = subject(violation, pointer);
  return example === undefined
    ? valuePatternMismatch.report('found', args, atValue(source, pointer), options)
    : valuePatternMismatch.report(
        'example',
        { ...args, example: quoteValue(example) },
        atValue(source, pointer),
        options,
      );
}

function reportEmpty(violation: Violation, source: Source, pointer: string): Diagnostic {
  const options = { severity: severityOf(violation) };
  return valueEmpty.report('found', { property: nameOfPlace(pointer) }, atValue(source, pointer), options);
}

function reportRange(violation: Violation, source: Source, pointer: string): Diagnostic {
  const { keyword, schema, value } = violation;
  const messageId = keyword as 'minimum' | 'exclusiveMinimum' | 'maximum' | 'maxProperties';
  const shown = isJsonObject(value) ? Object.keys(value).length : quoteValue(value);
  const args = { property: nameOfPlace(pointer), value: shown, limit: Number(schema[messageId]) };
  return valueOutOfRange.report(messageId, args, atValue(source, pointer), {
    severity: severityOf(violation),
  });
}

function subject({ value }: Violation, pointer: string): { property: string; value: string } {
  return { property: nameOfPlace(pointer), value: quoteValue(value) };
}

function conditionOf({ because = [] }: Violation): string | undefined {
  if (because.length === 0) return undefined;
  return because.map(({ property, value }) => `${property} is ${quoteValue(value)}`).join(' and ');
}
