import { defineCheck } from '@hubwright/schema';

/** A resource of a deployment could not be made. */
export const resourceNotDeployed = defineCheck({
  id: 'resource-not-deployed',
  severity: 'error',
  scope: 'package',
  origin: 'ours',
  summary: 'A resource of a deployment could not be made.',
  messages: {
    failed: '"{resource}" was not deployed ({code}): {reason}',
    deployment: 'The deployment failed ({code}): {reason}',
  },
  page: new URL('../../checks/resource-not-deployed.md', import.meta.url),
});
