import {
  azureClouds,
  connectToPartnerCenter,
  defaultCredential,
  staticCredential,
  type PartnerCenter,
} from '@hubwright/azure';
import type { Mask } from '@hubwright/poller';
import { readEndpoint, tokenVariable } from '../azure/open-azure.js';
import type { AzureSurroundings } from '../azure/surroundings.js';
import { UsageError } from '../usage-error.js';
import { hubwrightVersion } from '../version.js';
import type { PublishOptions } from './publish-options.js';

/**
 * Opens the way to Partner Center, with the access token of the environment or as whoever is signed in. The token becomes known to the
 * mask. Throws a `UsageError` for an address that cannot be called, and for clouds of their own: Partner Center is one for all.
 */
export function openPartnerCenter(
  { cloud = 'public', endpoint }: PublishOptions,
  { environment, newId, credential, retry }: AzureSurroundings,
  mask: Mask,
): PartnerCenter {
  if (cloud !== 'public')
    throw new UsageError(
      'Partner Center is in the public cloud, for offers of all clouds; leave --cloud out.',
    );
  const token = environment[tokenVariable];
  if (token) mask.add(token);
  return connectToPartnerCenter({
    credential: credential ?? (token ? staticCredential(token) : defaultCredential(azureClouds.public)),
    version: hubwrightVersion(),
    correlationId: newId(),
    ...(endpoint !== undefined && { endpoint: readEndpoint(endpoint) }),
    ...(retry && { retry }),
  });
}
