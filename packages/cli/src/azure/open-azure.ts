import {
  azureClouds,
  connectToAzure,
  defaultCredential,
  isLoopback,
  staticCredential,
  type AzureConnection,
} from '@hubwright/azure';
import type { Mask } from '@hubwright/poller';
import { UsageError } from '../usage-error.js';
import { hubwrightVersion } from '../version.js';
import type { AzureOptions } from './azure-options.js';
import type { AzureSurroundings } from './surroundings.js';

/** The environment variable that may hold an access token. */
export const tokenVariable = 'HUBWRIGHT_ACCESS_TOKEN';

/**
 * Opens the way to a subscription, with the access token of the environment or as whoever is signed in. The token becomes known to the
 * mask. Throws a `UsageError` for an address that cannot be called.
 */
export function openAzure(
  subscriptionId: string,
  options: AzureOptions,
  { environment, newId, credential, retry }: AzureSurroundings,
  mask: Mask,
): AzureConnection {
  const cloud = azureClouds[options.cloud ?? 'public'];
  const token = environment[tokenVariable];
  if (token) mask.add(token);
  return connectToAzure({
    subscriptionId,
    cloud,
    credential: credential ?? (token ? staticCredential(token) : defaultCredential(cloud)),
    version: hubwrightVersion(),
    correlationId: newId(),
    ...(options.endpoint !== undefined && { endpoint: readEndpoint(options.endpoint) }),
    ...(retry && { retry }),
  });
}

/** A token is as good as a password, so it goes out encrypted, or stays on this machine. */
export function readEndpoint(text: string): URL {
  if (!URL.canParse(text)) throw new UsageError(`"${text}" of --endpoint is no address.`);
  const url = new URL(text);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))) return url;
  throw new UsageError(`"${text}" of --endpoint has to be https; http is for the loopback address alone.`);
}
