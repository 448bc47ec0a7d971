import { authorizeRequestOnClaimChallenge } from '@azure/core-client';
import {
  bearerTokenAuthenticationPolicy,
  bearerTokenAuthenticationPolicyName,
  type PipelinePolicy,
} from '@azure/core-rest-pipeline';
import { AzureFault } from '../errors/azure-fault.js';
import { isLoopback } from './azure-cloud.js';
import type { AzureCredential } from './credential.js';

/**
 * Adds the access token to requests. Answers name addresses to ask next; a token goes to the endpoint and hosts below it alone. When
 * Azure says that the token has expired, a credential that can be renewed is asked for another one, once.
 */
export function tokenPolicy(credential: AzureCredential, scope: string, endpoint: URL): PipelinePolicy {
  const open = (): PipelinePolicy =>
    isLoopback(endpoint) && endpoint.protocol === 'http:'
      ? plainPolicy(credential, scope)
      : bearerTokenAuthenticationPolicy({
          credential,
          scopes: scope,
          challengeCallbacks: { authorizeRequestOnChallenge: authorizeRequestOnClaimChallenge },
        });
  let policy = open();
  return {
    name: bearerTokenAuthenticationPolicyName,
    async sendRequest(request, next) {
      const url = new URL(request.url);
      if (!belongsTo(url, endpoint))
        throw new AzureFault(
          'service',
          `Azure names ${url.origin} as the next address, which does not belong to ${endpoint.origin}; your token is not sent there.`,
          { code: 'ForeignAddress' },
        );
      const response = await policy.sendRequest(request, next);
      if (
        response.status !== 401 ||
        !credential.isRenewable ||
        !/ExpiredAuthenticationToken/.test(response.bodyAsText ?? '')
      )
        return response;
      policy = open();
      return policy.sendRequest(request, next);
    },
  };
}

/** The library's own policy refuses addresses without TLS. Nobody can listen on the way to this machine itself. */
function plainPolicy(credential: AzureCredential, scope: string): PipelinePolicy {
  return {
    name: bearerTokenAuthenticationPolicyName,
    async sendRequest(request, next) {
      const issued = await credential.getToken(scope);
      if (issued) request.headers.set('Authorization', `Bearer ${issued.token}`);
      return next(request);
    },
  };
}

function belongsTo(url: URL, endpoint: URL): boolean {
  if (url.protocol !== endpoint.protocol || url.port !== endpoint.port) return false;
  return url.hostname === endpoint.hostname || url.hostname.endsWith(`.${endpoint.hostname}`);
}
