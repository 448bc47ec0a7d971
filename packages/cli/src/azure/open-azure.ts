import {
  azureClouds,
  connectToAzure,
  defaultRetryBounds,
  defaultCredential,
  isLoopback,
  staticCredential,
  type AzureConnection,
  type AzureCredential,
} from '@hubwright/azure';
import type { Mask } from '@hubwright/poller';
import { UsageError } from '../usage-error.js';
import { hubwrightVersion } from '../version.js';
import type { AzureOptions } from './azure-options.js';
import type { AzureSurroundings } from './surroundings.js';

/** The environment variable that may hold an access token. */
export const tokenVariable = 'HUBWRIGHT_ACCESS_TOKEN';

/**
 * Opens the way to a subscription, with the access token of the environment or as whoever is signed in. Tokens become known to the
 * mask. Long waits are noted, so that nobody takes them for the end. Throws a `UsageError` for an address that cannot be called.
 */
export function openAzure(
  subscriptionId: string,
  options: AzureOptions,
  { environment, newId, credential, retry }: AzureSurroundings,
  mask: Mask,
  note: (text: string) => void,
): AzureConnection {
  const cloud = azureClouds[options.cloud ?? 'public'];
  const token = environment[tokenVariable];
  return connectToAzure({
    subscriptionId,
    cloud,
    credential: hiding(credential ?? (token ? staticCredential(token) : defaultCredential(cloud)), mask),
    version: hubwrightVersion(),
    correlationId: newId(),
    ...(options.endpoint !== undefined && { endpoint: readEndpoint(options.endpoint) }),
    retry: {
      ...(retry ?? defaultRetryBounds),
      onWait: (milliseconds, status) => {
        if (milliseconds >= worthNoting) note(describeWait(milliseconds, status));
      },
    },
  });
}

/** Waits from this on are noted, in milliseconds. */
const worthNoting = 5000;

function describeWait(milliseconds: number, status: number | undefined): string {
  const reason =
    status === 429
      ? 'Azure throttles (429)'
      : status === undefined
        ? 'Azure cannot be reached'
        : `Azure answers with status ${status}`;
  return `${reason}; asking again in ${Math.ceil(milliseconds / 1000)} s`;
}

/** Azure might repeat a token in an error, whoever it came from. */
function hiding(credential: AzureCredential, mask: Mask): AzureCredential {
  return {
    isRenewable: credential.isRenewable,
    async getToken(scopes, options) {
      const issued = await credential.getToken(scopes, options);
      if (issued) mask.add(issued.token);
      return issued;
    },
  };
}

/** A token is as good as a password, so it goes out encrypted, or stays on this machine. */
export function readEndpoint(text: string): URL {
  if (!URL.canParse(text)) throw new UsageError(`"${text}" of --endpoint is no address.`);
  const url = new URL(text);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))) return url;
  throw new UsageError(`"${text}" of --endpoint has to be https; http is for the loopback address alone.`);
}
