import type { AnyCheck } from '@hubwright/schema';
import { deploymentRefused } from './checks/deployment-refused.js';
import { packageNotShown } from './checks/package-not-shown.js';
import { packageRefused } from './checks/package-refused.js';
import { resourceNotDeployed } from './checks/resource-not-deployed.js';

/** The checks of what Azure answers, sorted by id. */
export const azureChecks: readonly AnyCheck[] = [
  deploymentRefused,
  packageNotShown,
  packageRefused,
  resourceNotDeployed,
];
