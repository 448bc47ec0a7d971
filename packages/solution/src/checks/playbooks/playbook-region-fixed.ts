import { walkStrings } from '@hubwright/placeholders';
import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { PlaybookContent } from '../../model.js';
import { templateOf } from './workflow.js';

/** A playbook takes the API of its connections from one region. */
export const playbookRegionFixed = defineCheck({
  id: 'playbook-region-fixed',
  severity: 'warning',
  scope: 'playbook',
  origin: 'guidance',
  summary: 'The APIs of connections are those of the region a playbook is installed in.',
  page: new URL('../../../checks/playbook-region-fixed.md', import.meta.url),
  messages: {
    fixed:
      "The API is that of the region \"{region}\", and connections in another region are refused. Put resourceGroup().location in its place, as in \"[concat('/subscriptions/', subscription().subscriptionId, '/providers/Microsoft.Web/locations/', resourceGroup().location, '/managedApis/{api}')]\".",
  },
});

const fixedRegion = /\/locations\/([a-z][a-z0-9]{3,40})\/managedApis\/([a-z0-9_-]{1,80})?/gi;

/** Reports regions that are written out in the id of a managed API. */
export function findFixedRegions(content: PlaybookContent): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (!/\/locations\/[a-z]/i.test(content.source.text)) return found;
  walkStrings(templateOf(content).value, (text, pointer, at) => {
    if (at !== 'value' || pointer.startsWith('/metadata/')) return;
    for (const match of text.matchAll(fixedRegion)) {
      const region = match[1] ?? '';
      const start = match.index + '/locations/'.length;
      const location = atValue(content.source, pointer, { start, end: start + region.length });
      const args = { region, api: match[2] ?? 'azuresentinel' };
      found.push(playbookRegionFixed.report('fixed', args, location));
    }
  });
  return found;
}
