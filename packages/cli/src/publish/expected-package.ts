import type { ExpectedPackage } from '@hubwright/azure';
import type { JsonObject } from '@hubwright/schema';
import { readPackageContents } from '../package-items.js';

/**
 * What a workspace has once a main template is deployed. Ids that are computed by Azure Resource Manager are not known beforehand and
 * are left out.
 */
export function expectedPackage(mainTemplate: JsonObject): ExpectedPackage {
  const { solutionId, solutionVersion, items } = readPackageContents(mainTemplate);
  const contentIds = items.map(({ id }) => id).filter((id) => id !== '' && !id.startsWith('['));
  return { solutionId, version: solutionVersion, contentIds: [...new Set(contentIds)] };
}
