import { asObject, asText } from '@hubwright/schema';
import { azureError, type AzureError } from '../exchange/azure-error.js';
import { nameOf } from '../exchange/resource-path.js';
import type { ResourcePut, ResourceRules } from './resource-rules.js';

/** Checks that an `etag` that is sent in the body of content of Microsoft Sentinel is the current one. */
export function checkEtag({ body, existing }: ResourcePut): AzureError | undefined {
  const given = asText(body['etag']).replace(/^"|"$/g, '');
  if (!existing || given === '' || given === '*' || given === existing.etag.replace(/^"|"$/g, ''))
    return undefined;
  return azureError(
    409,
    'Conflict',
    `Newer instance of '${nameOf(existing.id)}' exists. Please refresh the page or get the latest etag.`,
  );
}

/** Resources of Microsoft Sentinel that have no rules of their own. */
export const sentinelRules: ResourceRules = { check: checkEtag };

/** Turns Microsoft Sentinel on: https://learn.microsoft.com/rest/api/securityinsights/sentinel-onboarding-states/create */
export const onboardingRules: ResourceRules = {
  check: ({ path }) =>
    nameOf(path.id).toLowerCase() === 'default'
      ? undefined
      : azureError(400, 'BadRequest', "The name of the onboarding state has to be 'default'."),
};

/** Metadata says which resource it belongs to: https://learn.microsoft.com/rest/api/securityinsights/metadata/create */
export const metadataRules: ResourceRules = {
  check(put) {
    const refused = checkEtag(put);
    if (refused) return refused;
    const properties = asObject(put.body['properties']);
    const missing = ['parentId', 'kind'].find((name) => asText(properties[name]) === '');
    return missing === undefined
      ? undefined
      : azureError(400, 'BadRequest', `Required property 'properties.${missing}' is missing or no text.`);
  },
};
