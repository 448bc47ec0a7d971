import { atKey, defineCheck, type Diagnostic } from '@hubwright/schema';
import { readMember } from '../placed-value.js';
import { at, ruleOf, textOf, type QueryRuleContent } from './rule-members.js';

/** A rule does not say what it finds. */
export const ruleDescriptionMissing = defineCheck({
  id: 'rule-description-missing',
  severity: 'warning',
  scope: 'rule',
  origin: 'public-pipeline',
  summary: 'A rule has no description, or one that only repeats the name.',
  page: new URL('../../../checks/rule-description-missing.md', import.meta.url),
  messages: {
    missing:
      'There is no description, so nobody can tell what this finds without reading the query. Add one.',
    same: 'The description only repeats the name. Say what is found, and why it matters.',
  },
});

/** Reports a description that is missing or blank, and one that is the name again. */
export function findMissingDescriptions(content: QueryRuleContent): Diagnostic[] {
  const rule = ruleOf(content);
  const name = textOf(rule, 'name');
  const description = textOf(rule, 'description');
  if (!name) return [];
  if (description) {
    if (plain(description.text) !== plain(name.text)) return [];
    return [ruleDescriptionMissing.report('same', {}, at(description), { severity: 'info' })];
  }
  const member = readMember(rule, 'description');
  // Something else than a text is reported by the schema.
  if (member && member.value !== null && typeof member.value !== 'string') return [];
  const place = member ?? name;
  // The public checks look at rules only.
  const severity = content.contentKind === 'AnalyticsRule' ? 'warning' : 'info';
  return [ruleDescriptionMissing.report('missing', {}, atKey(place.source, place.pointer), { severity })];
}

function plain(text: string): string {
  return text
    .trim()
    .replace(/^'|'$|\.$/g, '')
    .trim()
    .toLowerCase();
}
