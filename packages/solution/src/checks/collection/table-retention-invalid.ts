import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { readMember, readText } from '../placed-value.js';
import { ownTablesOf, type CollectionTable } from './collection-places.js';

/** A table is to be kept for a time that workspaces do not offer. */
export const tableRetentionInvalid = defineCheck({
  id: 'table-retention-invalid',
  severity: 'warning',
  scope: 'data-collection',
  origin: 'guidance',
  summary:
    'The retention of a table is one that workspaces do not offer, or longer than its total retention.',
  page: new URL('../../../checks/table-retention-invalid.md', import.meta.url),
  messages: {
    short:
      'A table is kept for 4 days at least, but {member} is {days}. Use 4 or more, or -1 for the default.',
    step: 'Beyond 730 days a table is kept for whole years, but {member} is {days}. Use one of {offered}.',
    total:
      'The table is kept for {days} days, but for {total} in all. Make totalRetentionInDays at least as long.',
    plan: 'A table of the plan {plan} has a fixed retention, so retentionInDays is refused. Leave it out, and say how long to keep the data with totalRetentionInDays.',
  },
});

/** Days beyond two years. @see https://learn.microsoft.com/azure/azure-monitor/logs/data-retention-configure */
const years = [1095, 1460, 1826, 2191, 2556, 2922, 3288, 3653, 4018, 4383];

/** Reports retentions that are refused. What lies beyond the limits of the schema is reported by its validation. */
export function findInvalidRetentions(content: CcfConnectorContent, context: LintContext): Diagnostic[] {
  return ownTablesOf(content, context).flatMap(judge);
}

function judge({ place }: CollectionTable): Diagnostic[] {
  const properties = readMember(place, 'properties');
  const plan = readText(properties, 'plan') ?? '';
  const kept = readMember(properties, 'retentionInDays');
  const total = readMember(properties, 'totalRetentionInDays');
  const found: Diagnostic[] = [];
  for (const [member, days] of [
    ['retentionInDays', kept],
    ['totalRetentionInDays', total],
  ] as const) {
    if (typeof days?.value !== 'number' || days.value > 4383) continue;
    const location = atValue(days.source, days.pointer);
    const args = { member, days: days.value };
    if (days.value >= 0 && days.value < 4) found.push(tableRetentionInvalid.report('short', args, location));
    if (member === 'totalRetentionInDays' && days.value > 730 && !years.includes(days.value))
      found.push(tableRetentionInvalid.report('step', { ...args, offered: years.join(', ') }, location));
  }
  if (!kept || typeof kept.value !== 'number' || kept.value < 4) return found;
  const location = atValue(kept.source, kept.pointer);
  if (kept.value !== 30 && /^(?:basic|auxiliary)$/i.test(plan))
    return [...found, tableRetentionInvalid.report('plan', { plan }, location)];
  if (typeof total?.value === 'number' && total.value >= 4 && total.value < kept.value)
    found.push(tableRetentionInvalid.report('total', { days: kept.value, total: total.value }, location));
  return found;
}
