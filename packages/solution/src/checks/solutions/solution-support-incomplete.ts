import { defineCheck, isJsonObject, type Diagnostic } from '@hubwright/schema';
import type { Solution } from '../../model.js';
import { readMember } from '../placed-value.js';
import { locationOf, placeOfMetadata, textMember, type PlacedText } from './solution-places.js';

/** The solution does not say who supports it and how to reach them. */
export const solutionSupportIncomplete = defineCheck({
  id: 'solution-support-incomplete',
  severity: 'error',
  scope: 'solution',
  origin: 'public-pipeline',
  summary: 'The solution says who supports it and how to reach them.',
  aka: ['Azure-Sentinel/support-object'],
  messages: {
    name: 'The solution\'s support has no name. The content hub shows who supports a solution; add "support.name" to the metadata.',
    contact:
      'The solution\'s support has neither an address nor a link. Add "support.email" or "support.link" to the metadata.',
    email:
      'The address of the solution\'s support, "{email}", is none. Write one such as support@contoso.com, or give a link alone.',
    link: 'The link of the solution\'s support, "{link}", is none. It has to begin with https:// and must not contain blanks.',
  },
  page: new URL('../../../checks/solution-support-incomplete.md', import.meta.url),
});

/** Reports what the public checks miss in the support of a solution; one that is no object is the schema's to report. */
export function findIncompleteSupport(solution: Solution): Diagnostic[] {
  const support = readMember(placeOfMetadata(solution), 'support');
  if (!support || !isJsonObject(support.value)) return [];
  const [name, email, link] = ['name', 'email', 'link'].map((key) => textMember(support, key));
  const found: Diagnostic[] = [];
  const severity = 'warning' as const;
  const isBlank = (text: PlacedText | undefined) => !text || text.value.trim() === '';
  if (isBlank(name)) found.push(solutionSupportIncomplete.report('name', {}, locationOf(name ?? support)));
  if (isBlank(email) && isBlank(link))
    found.push(solutionSupportIncomplete.report('contact', {}, locationOf(email ?? link ?? support)));
  if (email && !isBlank(email) && !/^(?:mailto:)?(?:[^\s@]+@[^\s@]+\.[^\s@]+|\[.*\])$/.test(email.value.trim())) {
    const args = { email: email.value };
    found.push(solutionSupportIncomplete.report('email', args, locationOf(email), { severity }));
  }
  if (link && !isBlank(link) && !/^(?:https?:\/\/\S+|\[.*\])$/i.test(link.value.trim())) {
    const args = { link: link.value };
    found.push(solutionSupportIncomplete.report('link', args, locationOf(link), { severity }));
  }
  return found;
}
