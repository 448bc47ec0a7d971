import { propertyAlias } from '../checks/property-alias.js';
import { propertyDeprecated } from '../checks/property-deprecated.js';
import { valueForm } from '../checks/value-form.js';
import { valueTypeMismatch } from '../checks/value-type-mismatch.js';
import { describeType, nameOfPlace, quoteValue } from './describe-value.js';
import type { Diagnostic } from '../diagnostic.js';
import { atKey, atValue } from '../location.js';
import type { NormalisedValue, ReadValue, RenamedMember, UnreadValue } from './normalise-value.js';
import { renameKeyFix } from './rename-key-fix.js';
import type { Source } from '../source.js';

/** The diagnostics of how a value deviated from its documented form; `pointer` is where the value stands. */
export function reportNormalised(
  { renamed, read, unread, deprecated }: NormalisedValue,
  source: Source,
  pointer: string,
): Diagnostic[] {
  return [
    ...renamed.map((member) => reportRenamed(member, source, pointer)),
    ...read.map((value) => reportRead(value, source, pointer)),
    ...unread.map((value) => reportUnread(value, source, pointer)),
    ...deprecated.map((member) =>
      propertyDeprecated.report(
        'found',
        { property: member.property },
        atKey(source, pointer + member.pointer),
      ),
    ),
  ];
}

function reportRenamed(
  { from, to, caseOnly, ...member }: RenamedMember,
  source: Source,
  pointer: string,
): Diagnostic {
  const location = atKey(source, pointer + member.pointer);
  return propertyAlias.report(caseOnly ? 'case' : 'found', { property: from, canonical: to }, location, {
    severity: caseOnly ? 'info' : 'warning',
    fix: renameKeyFix(location, to),
  });
}

function reportUnread(
  { value, reading, ...member }: UnreadValue,
  source: Source,
  pointer: string,
): Diagnostic {
  const place = pointer + member.pointer;
  return valueTypeMismatch.report(
    'found',
    {
      property: nameOfPlace(place),
      actual: describeType(value),
      value: quoteValue(value),
      expected: `a ${reading}`,
    },
    atValue(source, place),
    { severity: 'warning' },
  );
}

function reportRead(value: ReadValue, source: Source, pointer: string): Diagnostic {
  const place = pointer + value.pointer;
  return valueForm.report(
    'found',
    {
      property: nameOfPlace(place),
      actual: describeType(value.from),
      value: quoteValue(value.from),
      read: quoteValue(value.to),
    },
    atValue(source, place),
  );
}
