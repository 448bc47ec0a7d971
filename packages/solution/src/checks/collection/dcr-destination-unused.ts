import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { isLiteral, ownRulesOf, type CollectionRule } from './collection-places.js';
import { destinationsOf } from './rule-destinations.js';

/** A destination of a rule gets no data, or has the name of another. */
export const dcrDestinationUnused = defineCheck({
  id: 'dcr-destination-unused',
  severity: 'warning',
  scope: 'data-collection',
  origin: 'guidance',
  summary: 'A destination of a data collection rule gets no data, or has the name of another.',
  page: new URL('../../../checks/dcr-destination-unused.md', import.meta.url),
  messages: {
    unused: 'No data flow goes to the destination "{destination}". Name it in a data flow, or remove it.',
    repeated: 'Two destinations are named "{destination}". Names of destinations are unique within a rule.',
  },
});

/** Reports destinations no flow names, and further ones of a name. */
export function findUnusedDestinations(content: CcfConnectorContent, context: LintContext): Diagnostic[] {
  return ownRulesOf(content, context).flatMap(findInRule);
}

function findInRule(rule: CollectionRule): Diagnostic[] {
  const used = new Set(rule.flows.flatMap(({ destinations }) => destinations.map(({ value }) => value)));
  const { names } = destinationsOf(rule);
  if (rule.flows.length === 0 || ![...used].every(isLiteral)) return [];
  const seen = new Set<string>();
  return names.flatMap(({ value: destination, source, pointer }) => {
    const location = atValue(source, pointer);
    const isRepeated = seen.has(destination);
    seen.add(destination);
    if (isRepeated) return [dcrDestinationUnused.report('repeated', { destination }, location)];
    if (used.has(destination) || !isLiteral(destination)) return [];
    return [dcrDestinationUnused.report('unused', { destination }, location)];
  });
}
