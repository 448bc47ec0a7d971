import { atValue, defineCheck, suggest, type Diagnostic } from '@hubwright/schema';
import { renameFix } from '../../fixes/rename-fix.js';
import type { CcfConnectorContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { isLiteral, ownRulesOf, type CollectionRule } from './collection-places.js';
import { destinationsOf } from './rule-destinations.js';

/** A data flow goes to a destination that its rule does not have. */
export const dcrDestinationUnknown = defineCheck({
  id: 'dcr-destination-unknown',
  severity: 'error',
  scope: 'data-collection',
  origin: 'guidance',
  summary: 'A data flow goes to a destination that its rule does not have.',
  page: new URL('../../../checks/dcr-destination-unknown.md', import.meta.url),
  messages: {
    unknown:
      'The rule has no destination named "{destination}", so it is refused. Its destinations: {known}.',
  },
});

/** Reports names in `destinations` of a flow that no destination of the rule has. */
export function findUnknownDestinations(content: CcfConnectorContent, context: LintContext): Diagnostic[] {
  return ownRulesOf(content, context).flatMap(findInRule);
}

function findInRule(rule: CollectionRule): Diagnostic[] {
  const { names, isKnown } = destinationsOf(rule);
  const known = [...new Set(names.map(({ value }) => value))];
  // A rule without any destination is another fault.
  if (!isKnown || known.length === 0 || !known.every(isLiteral)) return [];
  return rule.flows.flatMap(({ destinations }) =>
    destinations.flatMap(({ value: destination, source, pointer }) => {
      if (!isLiteral(destination) || known.includes(destination)) return [];
      const location = atValue(source, pointer);
      const isOnlyOne = known.length === 1 && destinations.length === 1;
      const near = suggest(destination, known) ?? (isOnlyOne ? known[0] : undefined);
      const fix = near === undefined ? {} : { fix: renameFix(`Replace with "${near}"`, location, near) };
      const args = { destination, known: known.map((name) => `"${name}"`).join(', ') };
      return [dcrDestinationUnknown.report('unknown', args, location, fix)];
    }),
  );
}
