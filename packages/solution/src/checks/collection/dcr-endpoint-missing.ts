import { atKey, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import { pollersOf } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { readMember, readText } from '../placed-value.js';
import { ownRulesOf, type CollectionRule } from './collection-places.js';

/** A rule has no endpoint, though its data connector sends through one. */
export const dcrEndpointMissing = defineCheck({
  id: 'dcr-endpoint-missing',
  severity: 'info',
  scope: 'data-collection',
  origin: 'guidance',
  summary: 'A rule neither names a data collection endpoint nor has one of its own.',
  page: new URL('../../../checks/dcr-endpoint-missing.md', import.meta.url),
  messages: {
    missing:
      'The data connector sends through a data collection endpoint, but the rule names none and is not of kind Direct. The package fills it in; where the rule is deployed by itself, add dataCollectionEndpointId.',
  },
});

/** Reports rules without `dataCollectionEndpointId` whose data connectors have a `dataCollectionEndpoint`. */
export function findMissingEndpoints(content: CcfConnectorContent, context: LintContext): Diagnostic[] {
  const sendsThroughOne = pollersOf(content).some((poller) =>
    readText(readMember(poller, 'dcrConfig'), 'dataCollectionEndpoint'),
  );
  return sendsThroughOne ? ownRulesOf(content, context).flatMap(findInRule) : [];
}

function findInRule({ place, properties }: CollectionRule): Diagnostic[] {
  const kind = readMember(place, 'kind')?.value;
  // Any other kind, or an expression, may be Direct.
  if (!properties || readMember(properties, 'dataCollectionEndpointId')) return [];
  if (typeof kind === 'string' && !/^(?:linux|windows)?$/i.test(kind.trim())) return [];
  return [dcrEndpointMissing.report('missing', {}, atKey(properties.source, properties.pointer))];
}
