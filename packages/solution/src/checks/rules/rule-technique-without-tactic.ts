import { defineCheck, type Diagnostic } from '@hubwright/schema';
import { coversTactic, tacticsOfTechnique, toKnownTactic } from './attack-techniques.js';
import { at, ruleOf, textsOf, type AttackContent } from './rule-members.js';

/** A rule lists a technique of ATT&CK, but none of the tactics it belongs to. */
export const ruleTechniqueWithoutTactic = defineCheck({
  id: 'rule-technique-without-tactic',
  severity: 'warning',
  scope: 'rule',
  origin: 'public-pipeline',
  summary: 'A technique of a rule belongs to none of the tactics the rule lists.',
  page: new URL('../../../checks/rule-technique-without-tactic.md', import.meta.url),
  aka: ['azure-sentinel/NoTechniquesWithoutMatchingTactics'],
  messages: {
    uncovered:
      '{technique} is a technique of {tactics}, which the rule does not list under tactics. Add the tactic that fits, or choose another technique.',
  },
});

/** Reports techniques none of whose tactics are listed. Techniques the table does not know are left alone. */
export function findTechniquesWithoutTactic(content: AttackContent): Diagnostic[] {
  const rule = ruleOf(content);
  const listed = textsOf(rule, 'tactics').map(({ text }) => toKnownTactic(text));
  // A tactic that cannot be read may be the one that is meant; the schema reports it.
  if (listed.includes(undefined)) return [];
  return textsOf(rule, 'relevantTechniques').flatMap((technique) => {
    const tactics = tacticsOfTechnique(technique.text.trim());
    if (!tactics || tactics.some((tactic) => listed.some((item) => coversTactic(item ?? '', tactic))))
      return [];
    const args = { technique: technique.text.trim(), tactics: tactics.join(' or ') };
    return [ruleTechniqueWithoutTactic.report('uncovered', args, at(technique))];
  });
}
