import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import { pollersOf } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { childrenOf, readMember, type PlacedValue } from '../placed-value.js';
import { isLiteral, ownRulesOf, readPlacedText, type PlacedText } from './collection-places.js';

/** A rule or a data connector names a resource of one subscription. */
export const collectionAddressFixed = defineCheck({
  id: 'collection-address-fixed',
  severity: 'warning',
  scope: 'data-collection',
  origin: 'ours',
  summary:
    'A data collection rule or data connector names a workspace, endpoint or rule of one subscription.',
  page: new URL('../../../checks/collection-address-fixed.md', import.meta.url),
  messages: {
    fixed:
      'This is {what} of one subscription, so the connector works there alone. Write the placeholder {placeholder}, which is filled in where it is deployed.',
  },
});

/** Reports resource ids, endpoints and immutable ids that are spelt out. */
export function findFixedAddresses(content: CcfConnectorContent, context: LintContext): Diagnostic[] {
  const rules = ownRulesOf(content, context).flatMap(({ properties }) => {
    const workspaces = readMember(readMember(properties, 'destinations'), 'logAnalytics');
    return [
      ...judge(readPlacedText(properties, 'dataCollectionEndpointId'), resourceId, 'an endpoint'),
      ...(workspaces ? childrenOf(workspaces) : []).flatMap((workspace) =>
        judge(readPlacedText(workspace, 'workspaceResourceId'), resourceId, 'a workspace'),
      ),
    ];
  });
  return [...rules, ...pollersOf(content).flatMap(findInPoller)];
}

function findInPoller(poller: PlacedValue): Diagnostic[] {
  const target = readMember(poller, 'dcrConfig');
  return [
    ...judge(readPlacedText(target, 'dataCollectionEndpoint'), /^https?:\/\//i, 'an endpoint'),
    ...judge(readPlacedText(target, 'dataCollectionRuleImmutableId'), /^dcr-[0-9a-f]{8,}/i, 'a rule'),
  ];
}

const resourceId = /^\/subscriptions\//i;

function judge(text: PlacedText | undefined, form: RegExp, what: string): Diagnostic[] {
  if (!text || !isLiteral(text.value) || !form.test(text.value.trim())) return [];
  const member = text.pointer.slice(text.pointer.lastIndexOf('/') + 1);
  const location = atValue(text.source, text.pointer);
  return [collectionAddressFixed.report('fixed', { what, placeholder: `{{${member}}}` }, location)];
}
