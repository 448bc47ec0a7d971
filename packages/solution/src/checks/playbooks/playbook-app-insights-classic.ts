import { atKey, atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { PlaybookContent } from '../../model.js';
import { readMember } from '../placed-value.js';
import { resourcesOfType } from './workflow.js';

/** A template creates a classic Application Insights component, which is retired. */
export const playbookAppInsightsClassic = defineCheck({
  id: 'playbook-app-insights-classic',
  severity: 'warning',
  scope: 'playbook',
  origin: 'public-pipeline',
  aka: ['azure-sentinel/classic-app-insights'],
  summary: 'Application Insights components are based on a workspace.',
  page: new URL('../../../checks/playbook-app-insights-classic.md', import.meta.url),
  messages: {
    classic:
      'This Application Insights component has no WorkspaceResourceId, which makes it a classic one; those were retired in February 2024, and the public checks refuse them. Add "WorkspaceResourceId" with the id of a Log Analytics workspace to its properties.',
  },
});

/** Reports components without a workspace. */
export function findClassicAppInsights(content: PlaybookContent): Diagnostic[] {
  return resourcesOfType(content, 'Microsoft.Insights/components').flatMap((resource) => {
    const properties = readMember(resource, 'properties');
    // Properties that are an expression may have it.
    if (typeof properties?.value === 'string' || readMember(properties, 'WorkspaceResourceId')) return [];
    const location = properties
      ? atKey(properties.source, properties.pointer)
      : atValue(resource.source, resource.pointer);
    return playbookAppInsightsClassic.report('classic', {}, location);
  });
}
