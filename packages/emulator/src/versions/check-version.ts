import { azureError, type AzureError } from '../exchange/azure-error.js';
import type { KnownType, VersionList } from './version-list.js';

/**
 * Checks that a type is known and has the API version that is asked for. Gives the type, or the error of Azure Resource Manager:
 * https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-register-resource-provider
 */
export function checkVersion(
  versions: VersionList,
  type: string,
  apiVersion: string | undefined,
  location = 'global',
): KnownType | AzureError {
  if (apiVersion === undefined || apiVersion === '') return missingVersion;
  const [namespace = '', ...parts] = type.split('/');
  if (!versions.hasNamespace(namespace))
    return azureError(
      404,
      'InvalidResourceNamespace',
      `The resource namespace '${namespace}' is invalid. ${ownLimit}`,
    );
  const known = versions.find(type);
  if (!known)
    return azureError(
      404,
      'InvalidResourceType',
      `The resource type '${parts.join('/')}' could not be found in the namespace '${namespace}' for api version '${apiVersion}'. ${ownLimit}`,
    );
  if (known.versions.includes(apiVersion.toLowerCase())) return known;
  const supported = known.versions.join(', ');
  if (/^microsoft\.resources\/(subscriptions|resourcegroups|deployments)$/i.test(type))
    return azureError(
      400,
      'InvalidApiVersionParameter',
      `The api-version '${apiVersion}' is invalid. The supported versions are '${supported}'.`,
    );
  return azureError(
    400,
    'NoRegisteredProviderFound',
    `No registered resource provider found for location '${location}' and API version '${apiVersion}' for type '${parts.join('/')}'. The supported api-versions are '${supported}'.`,
  );
}

/** Said to what may well exist in Azure. */
const ownLimit =
  'If Azure has it: the emulator knows the types that solutions use, and those of the schemas it was given.';

/** The error for a request without a version: https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors */
export const missingVersion = azureError(
  400,
  'MissingApiVersionParameter',
  'The api-version query parameter (?api-version=) is required for all requests.',
);
