import type { Diagnostic, Related } from '../diagnostic.js';
import { atText, atValue } from '../location.js';
import { keyDiffersOnlyInCase } from '../checks/key-differs-only-in-case.js';
import { keyDuplicated } from '../checks/key-duplicated.js';
import { keyForbidden } from '../checks/key-forbidden.js';
import { nestingTooDeep } from '../checks/nesting-too-deep.js';
import { reportNumber } from './report-number.js';
import { skipWhitespace, valueEnd } from './json-members.js';
import { keyText } from './json-string.js';
import { maximumNestingDepth } from './limits.js';
import type { JsonScanFault, TextRange } from './scan-json.js';
import type { Source } from '../source.js';

/** Turns a fault that `scanJson` found in a text (the source's, or its relaxed form) into a diagnostic. */
export function reportScanFault(source: Source, text: string, fault: JsonScanFault): Diagnostic {
  const { offset, length } = fault.at;
  const here = atText(source, offset, length);
  switch (fault.kind) {
    case 'too-deep':
      return nestingTooDeep.report('found', { maximum: maximumNestingDepth }, here);
    case 'forbidden-key':
      return keyForbidden.report('found', { key: '__proto__' }, here);
    case 'number':
      return reportNumber(text.slice(offset, offset + length), atValue(source, fault.pointer));
    case 'case-key': {
      const args = { first: keyOf(text, fault.first), key: keyOf(text, fault.at) };
      return keyDiffersOnlyInCase.report('found', args, here, { related: [earlierKey(source, fault.first)] });
    }
    case 'duplicate-key': {
      const related = [earlierKey(source, fault.first)];
      const key = keyOf(text, fault.at);
      return valueTextAfter(text, fault.at) === valueTextAfter(text, fault.first)
        ? keyDuplicated.report('sameValue', { key }, here, { related, severity: 'warning' })
        : keyDuplicated.report('found', { key }, here, { related });
    }
  }
}

function earlierKey(source: Source, { offset, length }: TextRange): Related {
  return { message: 'The first of the two keys is here.', location: atText(source, offset, length) };
}

function keyOf(text: string, { offset, length }: TextRange): string {
  return keyText(text, offset, offset + length);
}

function valueTextAfter(text: string, key: TextRange): string {
  const start = skipWhitespace(text, skipWhitespace(text, key.offset + key.length) + 1);
  return text.slice(start, valueEnd(text, start));
}
