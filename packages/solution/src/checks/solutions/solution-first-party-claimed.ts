import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { Solution } from '../../model.js';
import type { LintContext } from '../lint.js';
import { readMember } from '../placed-value.js';
import { locationOf, placeOfData, placeOfMetadata, textMember } from './solution-places.js';

/** A solution of a partner says that its connectors are Microsoft's own. */
export const solutionFirstPartyClaimed = defineCheck({
  id: 'solution-first-party-claimed',
  severity: 'warning',
  scope: 'solution',
  origin: 'guidance',
  summary: '"Is1PConnector" is for the connectors of Microsoft alone.',
  messages: {
    claimed:
      '"Is1PConnector" says that the connectors are part of Microsoft Sentinel, but the publisher is "{publisher}" and the support not Microsoft\'s. Pages of such connectors are not installed with the solution; set it to false.',
  },
  page: new URL('../../../checks/solution-first-party-claimed.md', import.meta.url),
});

/** Reports the claim where neither the publisher nor the support is Microsoft's. */
export function findFirstPartyClaim(solution: Solution, context: LintContext): Diagnostic[] {
  const claim = readMember(placeOfData(solution, context), 'Is1PConnector');
  if (!claim || !(claim.value === true || /^\s*true\s*$/i.test(String(claim.value)))) return [];
  const metadata = placeOfMetadata(solution);
  const publisher = textMember(metadata, 'publisherId');
  const tier = textMember(readMember(metadata, 'support'), 'tier');
  if (!publisher || !tier || publisher.value.trim() === '') return [];
  if (/microsoft|azuresentinel/i.test(publisher.value) || /^\s*microsoft\s*$/i.test(tier.value)) return [];
  const related = [{ message: 'The publisher is named here.', location: locationOf(publisher) }];
  const args = { publisher: publisher.value };
  return [solutionFirstPartyClaimed.report('claimed', args, locationOf(claim), { related })];
}
