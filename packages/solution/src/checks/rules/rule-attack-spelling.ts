import { defineCheck, type Diagnostic } from '@hubwright/schema';
import { knownTactics, toKnownTactic } from './attack-techniques.js';
import { replaceScalarFix } from '../../fixes/replace-scalar-fix.js';
import { at, ruleOf, textsOf, type AttackContent } from './rule-members.js';

/** A tactic or technique is written with blanks. */
export const ruleAttackSpelling = defineCheck({
  id: 'rule-attack-spelling',
  severity: 'warning',
  scope: 'rule',
  origin: 'public-pipeline',
  summary: 'A tactic is written with blanks, or a technique has blanks around it.',
  page: new URL('../../../checks/rule-attack-spelling.md', import.meta.url),
  messages: {
    tactic:
      'Microsoft Sentinel spells the tactic {known}, without blanks; the checks of the public repository refuse "{written}".',
    technique: 'There are blanks around the technique {known}. Write it without them.',
  },
});

/** Reports tactics that the schema lets pass with blanks, and blanks around techniques, with the spelling that is asked for. */
export function findAttackSpellings(content: AttackContent): Diagnostic[] {
  const rule = ruleOf(content);
  const tactics = textsOf(rule, 'tactics').flatMap((tactic) => {
    const written = tactic.text;
    const known = toKnownTactic(written);
    if (known === undefined || knownTactics.includes(written) || !/\s/.test(written)) return [];
    const fix = replaceScalarFix(`Write ${known}`, at(tactic), known);
    return [ruleAttackSpelling.report('tactic', { known, written }, at(tactic), { fix })];
  });
  const techniques = textsOf(rule, 'relevantTechniques').flatMap((technique) => {
    const known = technique.text.trim();
    if (known === technique.text || !/^T\d{4}(\.\d{3})?$/.test(known)) return [];
    const fix = replaceScalarFix(`Write ${known}`, at(technique), known);
    return [ruleAttackSpelling.report('technique', { known }, at(technique), { fix })];
  });
  return [...tactics, ...techniques];
}
