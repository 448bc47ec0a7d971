import { defineCheck } from '@hubwright/schema';

/** Azure does not accept what was to be deployed. */
export const deploymentRefused = defineCheck({
  id: 'deployment-refused',
  severity: 'error',
  scope: 'package',
  origin: 'ours',
  summary: 'Azure does not accept what was to be deployed.',
  messages: {
    template: 'Azure refuses the template ({code}): {reason}',
    resource: 'Azure refuses "{resource}" ({code}): {reason}',
  },
  page: new URL('../../checks/deployment-refused.md', import.meta.url),
});
