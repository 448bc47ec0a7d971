import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { Solution } from '../../model.js';
import type { LintContext } from '../lint.js';
import { locationOf, placeOfData, textMember } from './solution-places.js';

/** The name of the solution has characters or a length the guidance advises against. */
export const solutionNameForm = defineCheck({
  id: 'solution-name-form',
  severity: 'info',
  scope: 'solution',
  origin: 'guidance',
  summary: "A solution's name is made of letters, digits and blanks.",
  messages: {
    character:
      'The name of the solution has the character "{character}". Letters, digits and blanks alone are advised: the name becomes part of paths, links and the names of resources.',
    length: 'The name of the solution has {length} characters. At most {limit} are advised.',
    blanks:
      'The name of the solution begins or ends with blanks. They would become part of paths and links; remove them.',
  },
  page: new URL('../../../checks/solution-name-form.md', import.meta.url),
});

const limit = 100;

/** Reports names that are unusual. Several solutions in the content hub have one. */
export function findNameForm(solution: Solution, context: LintContext): Diagnostic[] {
  const name = textMember(placeOfData(solution, context), 'Name');
  if (!name || name.value.trim() === '') return [];
  const found: Diagnostic[] = [];
  const odd = /[^a-zA-Z0-9 ]/u.exec(name.value);
  if (odd) {
    const span = { start: odd.index, end: odd.index + odd[0].length };
    found.push(solutionNameForm.report('character', { character: odd[0] }, locationOf(name, span)));
  }
  if (name.value !== name.value.trim()) {
    const options = { severity: 'warning' as const };
    found.push(solutionNameForm.report('blanks', {}, locationOf(name), options));
  }
  const { length } = name.value;
  if (length > limit) found.push(solutionNameForm.report('length', { length, limit }, locationOf(name)));
  return found;
}
