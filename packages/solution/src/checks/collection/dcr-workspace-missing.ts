import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { readMember } from '../placed-value.js';
import { ownRulesOf, type CollectionRule } from './collection-places.js';

/** A data collection rule has no workspace to write to. */
export const dcrWorkspaceMissing = defineCheck({
  id: 'dcr-workspace-missing',
  severity: 'warning',
  scope: 'data-collection',
  origin: 'guidance',
  summary: 'A data collection rule has no Log Analytics workspace among its destinations.',
  page: new URL('../../../checks/dcr-workspace-missing.md', import.meta.url),
  messages: {
    missing:
      'The rule has no Log Analytics workspace among its destinations. Add one to logAnalytics, with the placeholder workspaceResourceId and the name the data flows use.',
  },
});

/** Reports rules whose destinations hold no workspace. */
export function findMissingWorkspaces(content: CcfConnectorContent, context: LintContext): Diagnostic[] {
  return ownRulesOf(content, context).flatMap(findInRule);
}

function findInRule({ properties }: CollectionRule): Diagnostic[] {
  const destinations = readMember(properties, 'destinations');
  if (!destinations || typeof destinations.value !== 'object') return [];
  const workspaces = readMember(destinations, 'logAnalytics');
  if (workspaces && !(Array.isArray(workspaces.value) && workspaces.value.length === 0)) return [];
  const { source, pointer } = workspaces ?? destinations;
  return [dcrWorkspaceMissing.report('missing', {}, atValue(source, pointer))];
}
