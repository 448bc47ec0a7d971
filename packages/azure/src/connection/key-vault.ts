import { createPipelineRequest, createDefaultHttpClient } from '@azure/core-rest-pipeline';
import { asObject, type Json } from '@hubwright/schema';
import { AzureFault } from '../errors/azure-fault.js';
import { faultOfAnswer, faultOfError } from '../errors/describe-failure.js';
import type { AzureConnection } from './azure-connection.js';
import { isLoopback } from './azure-cloud.js';
import { createAzurePipeline } from './pipeline.js';

/** Why an address cannot be that of a secret, as a sentence; `undefined` when it can. */
export function objectToSecretAddress(
  text: string,
  { cloud, endpoint }: Pick<AzureConnection, 'cloud' | 'endpoint'>,
): string | undefined {
  if (!URL.canParse(text)) return `"${text}" is no address.`;
  const url = new URL(text);
  const isOwn = url.protocol === 'https:' && url.hostname.endsWith(cloud.vaultSuffix);
  // A vault on this machine stands in for a real one together with the rest of the control plane.
  const isStandIn = isLoopback(url) && isLoopback(endpoint);
  if (!isOwn && !isStandIn)
    return `"${text}" is no key vault of this cloud, whose host names end in ${cloud.vaultSuffix}.`;
  if (!/^\/secrets\/[A-Za-z0-9-]{1,127}(\/[0-9a-f]{32})?\/?$/.test(url.pathname))
    return `"${text}" names no secret: it has to end in /secrets/<name> or /secrets/<name>/<version>.`;
  return undefined;
}

/**
 * Reads a secret of a key vault with the credential of the connection. Throws an `AzureFault`.
 * https://learn.microsoft.com/rest/api/keyvault/secrets/get-secret/get-secret
 * @param address such as `https://contoso.vault.azure.net/secrets/okta-token`
 */
export async function readVaultSecret(azure: AzureConnection, address: string): Promise<string> {
  const { cloud, credential, correlationId, version, retry } = azure;
  const url = new URL(address);
  if (!credential.isRenewable) {
    throw new AzureFault(
      'sign-in',
      'An access token of the environment is for Azure Resource Manager and not for key vaults. Sign in with "az login", or give the secret with --secret name=env:VAR.',
      { code: 'CredentialUnavailable', correlationId },
    );
  }
  const pipeline = createAzurePipeline({
    endpoint: new URL(url.origin),
    scope: `https://${cloud.vaultSuffix.slice(1)}/.default`,
    credential,
    version,
    correlationId,
    retry,
  });
  url.searchParams.set('api-version', '7.4');
  const request = createPipelineRequest({
    url: url.href,
    method: 'GET',
    allowInsecureConnection: isLoopback(url),
  });
  try {
    const { status, bodyAsText } = await pipeline.sendRequest(createDefaultHttpClient(), request);
    const text = bodyAsText ?? '';
    if (status !== 200) throw explainRefusal(status, text, url, correlationId);
    const { value } = asObject(JSON.parse(text) as Json);
    if (typeof value === 'string' && value !== '') return value;
  } catch (error) {
    throw faultOfError(error, correlationId) ?? error;
  }
  throw new AzureFault('service', `The secret at ${url.origin}${url.pathname} is empty.`, {
    code: 'EmptySecret',
    correlationId,
  });
}

function explainRefusal(
  status: number,
  text: string,
  { host, pathname }: URL,
  correlationId: string,
): AzureFault {
  const details = { code: `HTTP${status}`, status, correlationId };
  if (status === 404)
    return new AzureFault('place', `The key vault ${host} has no secret at ${pathname}.`, details);
  if (status === 403)
    return new AzureFault(
      'permission',
      `You may not read ${pathname} of the key vault ${host}. The built-in role "Key Vault Secrets User" has this right; the network rules of the vault may stand in the way too.`,
      details,
    );
  return faultOfAnswer(status, text, correlationId);
}
