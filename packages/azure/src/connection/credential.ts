import type { AccessToken, TokenCredential } from '@azure/core-auth';
import { AzureFault } from '../errors/azure-fault.js';
import { joinSentences } from '../errors/explain-error.js';
import type { AzureCloud } from './azure-cloud.js';

/** A credential, and whether it can get another token when one has expired. */
export interface AzureCredential extends TokenCredential {
  readonly isRenewable: boolean;
}

/** A credential of one access token, such as `az account get-access-token` prints. It cannot be renewed. */
export function staticCredential(token: string): AzureCredential {
  // How long the token is good for is told by the service alone; an hour keeps the pipeline from asking again.
  const issued: AccessToken = { token, expiresOnTimestamp: Date.now() + 3_600_000 };
  return { isRenewable: false, getToken: () => Promise.resolve(issued) };
}

/**
 * The credential of whoever runs the command: the environment, a workload identity, a managed identity, or who has signed in with the
 * Azure CLI, Azure PowerShell or the Azure Developer CLI, in the order of
 * https://learn.microsoft.com/azure/developer/javascript/sdk/authentication/credential-chains#defaultazurecredential-overview.
 * The library is loaded when the first token is needed. `getToken` throws an `AzureFault` that says how to sign in.
 */
export function defaultCredential({ authority }: AzureCloud): AzureCredential {
  let chain: Promise<TokenCredential> | undefined;
  const open = async (): Promise<TokenCredential> => {
    const { DefaultAzureCredential } = await import('@azure/identity');
    return new DefaultAzureCredential({ authorityHost: authority });
  };
  return {
    isRenewable: true,
    async getToken(scopes, options) {
      try {
        const credential = await (chain ??= open());
        return await credential.getToken(scopes, options);
      } catch (error) {
        throw new AzureFault('sign-in', describeSignIn(error), { code: 'CredentialUnavailable' });
      }
    },
  };
}

/**
 * The chain lists why each of its members did not work, on a page of text; that nobody is signed in says the same. Who is known and not let
 * in, say for a secret that has expired, is told why.
 */
function describeSignIn(error: unknown): string {
  const [summary = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const isNobody = error instanceof Error && /^(Aggregate|CredentialUnavailable)/.test(error.name);
  const reason = isNobody
    ? 'Nobody is signed in to Azure'
    : `Microsoft Entra ID did not sign you in: ${summary}`;
  return `${joinSentences(reason)} Run "az login", set AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET, or give an access token in HUBWRIGHT_ACCESS_TOKEN.`;
}
