import { atValue, defineCheck, suggest, type Diagnostic } from '@hubwright/schema';
import { renameFix } from '../../fixes/rename-fix.js';
import type { PlaybookContent } from '../../model.js';
import { readMember, readText } from '../placed-value.js';
import { templateOf } from './workflow.js';

/** The metadata of a playbook names a tier of support that there is not. */
export const playbookSupportTierUnknown = defineCheck({
  id: 'playbook-support-tier-unknown',
  severity: 'warning',
  scope: 'playbook',
  origin: 'guidance',
  summary: 'The tier of support of a playbook is one of four.',
  page: new URL('../../../checks/playbook-support-tier-unknown.md', import.meta.url),
  messages: {
    unknown:
      '"{tier}" is no tier of support.{hint} Write "microsoft", "partner", "developer" or "community".',
  },
});

const tiers = ['microsoft', 'partner', 'developer', 'community'];

/** Reports a `support.tier` that is not one of the four, in any case. */
export function findUnknownSupportTiers(content: PlaybookContent): Diagnostic[] {
  const support = readMember(readMember(templateOf(content), 'metadata'), 'support');
  const tier = readText(support, 'tier');
  const place = readMember(support, 'tier');
  if (tier === undefined || !place || tiers.includes(tier.trim().toLowerCase())) return [];
  const location = atValue(place.source, place.pointer);
  const near = suggest(tier, tiers);
  const hint = near === undefined ? '' : ` Perhaps "${near}" is meant.`;
  const fix = near === undefined ? {} : { fix: renameFix(`Replace with "${near}"`, location, near) };
  return [playbookSupportTierUnknown.report('unknown', { tier, hint }, location, fix)];
}
