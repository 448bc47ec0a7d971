import { defineCheck, type Diagnostic } from '@hubwright/schema';
import { renameFix } from '../../fixes/rename-fix.js';
import type { Solution } from '../../model.js';
import type { LintContext } from '../lint.js';
import { placeOfData, textMember } from './solution-places.js';

/** The author is not given as a name and an address. */
export const solutionAuthorForm = defineCheck({
  id: 'solution-author-form',
  severity: 'info',
  scope: 'solution',
  origin: 'guidance',
  summary: 'The author is given as "Name - address".',
  messages: {
    none: 'The author is empty. Write a name and an address, as in "Contoso - support@contoso.com"; every content item carries them.',
    address:
      'The author "{author}" has no address. Write it after the name, as in "{author} - support@contoso.com"; the package would carry an author nobody can reach.',
    separator:
      'The author "{author}" has an address that is not set off by " - ", so the whole text would become the name of the author.',
    email:
      'The address of the author, "{email}", is none. Write one such as support@contoso.com after the name and " - ".',
  },
  page: new URL('../../../checks/solution-author-form.md', import.meta.url),
});

const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Reports authors of another form: an address that is lost is a warning, one that was never given information. */
export function findAuthorForm(solution: Solution, context: LintContext): Diagnostic[] {
  const member = textMember(placeOfData(solution, context), 'Author');
  if (!member) return [];
  const author = member.value.trim();
  const location = { source: member.source, pointer: member.pointer, at: 'value' as const };
  const severity = 'warning' as const;
  if (author === '') return [solutionAuthorForm.report('none', {}, location, { severity })];
  const [name = '', email] = author.split(' - ').map((part) => part.trim());
  if (email !== undefined) {
    if (address.test(email)) return [];
    return [solutionAuthorForm.report('email', { email }, location, { severity })];
  }
  const words = name.split(/\s+/);
  const last = words.at(-1) ?? '';
  if (!last.includes('@')) return [solutionAuthorForm.report('address', { author }, location)];
  const before = words.slice(0, -1).join(' ').replace(/[\s,;:–—-]+$/u, '');
  const written = `${before} - ${last}`;
  const isMendable = before !== '' && address.test(last);
  return [
    solutionAuthorForm.report('separator', { author }, location, {
      severity,
      ...(isMendable && { fix: renameFix(`Write "${written}"`, location, written) }),
    }),
  ];
}
