import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { Solution } from '../../model.js';
import { locationOf, placeOfMetadata, textMember } from './solution-places.js';

/** The publisher's id has a form Partner Center does not give out, or an unusual one. */
export const solutionPublisherForm = defineCheck({
  id: 'solution-publisher-form',
  severity: 'warning',
  scope: 'solution',
  origin: 'guidance',
  summary: "The publisher's id is the one of Partner Center.",
  messages: {
    character:
      'The publisher\'s id has the character "{character}", which no id in Partner Center has. Write the id of the publisher\'s account, not its name.',
    unusual:
      'The publisher\'s id "{id}" is not made of small letters and digits alone, beginning with a letter. Make sure that it is the id of the account in Partner Center.',
    length: "The publisher's id has {length} characters. Ids in Partner Center have at most {limit}.",
  },
  page: new URL('../../../checks/solution-publisher-form.md', import.meta.url),
});

const limit = 50;

/** Capital letters are `solution-id-malformed`'s to report. */
export function findPublisherForm(solution: Solution): Diagnostic[] {
  const id = textMember(placeOfMetadata(solution), 'publisherId');
  if (!id || id.value.trim() === '') return [];
  const odd = /[^a-z0-9_-]/iu.exec(id.value);
  if (odd) {
    const span = { start: odd.index, end: odd.index + odd[0].length };
    return [solutionPublisherForm.report('character', { character: odd[0] }, locationOf(id, span))];
  }
  const { length } = id.value;
  if (length > limit) return [solutionPublisherForm.report('length', { length, limit }, locationOf(id))];
  if (/^[a-z][a-z0-9]*$/i.test(id.value)) return [];
  const options = { severity: 'info' as const };
  return [solutionPublisherForm.report('unusual', { id: id.value }, locationOf(id), options)];
}
