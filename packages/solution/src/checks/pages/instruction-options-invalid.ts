import { atValue, defineCheck, isJsonObject, type Diagnostic, type Json } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import { instructionsOfTypes, type PageInstruction } from '../page-instructions.js';
import { childrenOf, readMember } from '../placed-value.js';
import { isLiteral } from './literal-text.js';

/** The options of a Dropdown or Radio are faulty. */
export const instructionOptionsInvalid = defineCheck({
  id: 'instruction-options-invalid',
  severity: 'warning',
  scope: 'connector',
  origin: 'ours',
  summary: 'A Dropdown or Radio has no options, or two of the same value, or a default that is none of them.',
  page: new URL('../../../checks/instruction-options-invalid.md', import.meta.url),
  messages: {
    empty: 'This {type} has no options, so nothing can be chosen. List them, each with {members}.',
    noValue: 'This option has no {member}, so choosing it gives nothing. Add its value.',
    twice:
      'Another option has the value "{value}" already, so the two cannot be told apart. Give each its own.',
    defaultUnknown:
      'The default "{value}" is the {member} of no option, so nothing is chosen at first. Use one of: {values}.',
  },
});

const kinds = new Set(['dropdown', 'radio']);

/** Reports what makes the options of an input useless. */
export function findInvalidOptions(content: ConnectorContent): Diagnostic[] {
  return instructionsOfTypes(content, kinds).flatMap(findInInput);
}

function findInInput({ type, parameters }: PageInstruction): Diagnostic[] {
  const options = readMember(parameters, 'options');
  // Missing options and options of another type are for the schema.
  if (!options || !Array.isArray(options.value)) return [];
  const isRadio = type.toLowerCase() === 'radio';
  const member = isRadio ? 'value' : 'key';
  if (options.value.length === 0) {
    const args = { type, members: isRadio ? 'label and value' : 'key and text' };
    return [instructionOptionsInvalid.report('empty', args, atValue(options.source, options.pointer))];
  }
  const seen = new Set<string>();
  const faults = childrenOf(options).flatMap((option) => {
    if (!isJsonObject(option.value)) return [];
    const value = readMember(option, member);
    if (!value || isBlank(value.value)) {
      const { source, pointer } = value ?? option;
      return [instructionOptionsInvalid.report('noValue', { member }, atValue(source, pointer))];
    }
    const text = String(value.value);
    const isKnown = seen.has(text);
    seen.add(text);
    if (!isKnown) return [];
    return [instructionOptionsInvalid.report('twice', { value: text }, atValue(value.source, value.pointer))];
  });
  return [...faults, ...findUnknownDefault(parameters, member, seen)];
}

function findUnknownDefault(
  parameters: PageInstruction['parameters'],
  member: string,
  values: ReadonlySet<string>,
): Diagnostic[] {
  const chosen = readMember(parameters, 'defaultValue');
  const value = chosen?.value;
  if (!chosen || typeof value !== 'string' || value === '' || values.has(value) || !isLiteral(value))
    return [];
  const shown = [...values].slice(0, 5).join(', ');
  const location = atValue(chosen.source, chosen.pointer);
  return [instructionOptionsInvalid.report('defaultUnknown', { value, member, values: shown }, location)];
}

function isBlank(value: Json): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}
