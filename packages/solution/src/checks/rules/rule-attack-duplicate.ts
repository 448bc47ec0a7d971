import { defineCheck, type Diagnostic } from '@hubwright/schema';
import { toKnownTactic } from './attack-techniques.js';
import { at, ruleOf, textsOf, type PlacedText, type AttackContent } from './rule-members.js';

/** A rule lists a tactic or technique twice. */
export const ruleAttackDuplicate = defineCheck({
  id: 'rule-attack-duplicate',
  severity: 'warning',
  scope: 'rule',
  origin: 'ours',
  summary: 'A rule lists a tactic or technique twice.',
  page: new URL('../../../checks/rule-attack-duplicate.md', import.meta.url),
  messages: {
    twice:
      '{name} is listed already. Remove one of the two, or correct it if another tactic or technique was meant.',
  },
});

/** Reports every further mention of a tactic or technique, with the first one beside it. */
export function findAttackDuplicates(content: AttackContent): Diagnostic[] {
  const rule = ruleOf(content);
  return [
    ...findRepeated(textsOf(rule, 'tactics'), (text) => toKnownTactic(text) ?? text),
    ...findRepeated(textsOf(rule, 'relevantTechniques'), (text) => text.trim()),
  ];
}

function findRepeated(items: readonly PlacedText[], nameOf: (text: string) => string): Diagnostic[] {
  const firsts = new Map<string, PlacedText>();
  return items.flatMap((item) => {
    const name = nameOf(item.text);
    const first = firsts.get(name);
    if (!first) {
      firsts.set(name, item);
      return [];
    }
    const related = [{ message: 'It is listed here first.', location: at(first) }];
    return [ruleAttackDuplicate.report('twice', { name }, at(item), { related })];
  });
}
