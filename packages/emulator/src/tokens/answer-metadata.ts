import { reply, type Answer } from '../exchange/exchange.js';
import { resourceManagerAudiences } from './check-token.js';

/**
 * Answers what clients ask to find their way: the endpoints of a cloud, and where a tenant issues tokens
 * (https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc). Gives `undefined` for other addresses.
 */
export function answerMetadata({ pathname, origin }: URL): Answer | undefined {
  if (/^\/metadata\/endpoints$/i.test(pathname))
    return reply(200, {
      name: 'HubwrightEmulator',
      resourceManager: origin,
      resourceManagerEndpoint: origin,
      authentication: { loginEndpoint: origin, audiences: [...resourceManagerAudiences], tenant: 'common' },
    });
  const [, tenant] = /^\/([^/]+)\/v2\.0\/\.well-known\/openid-configuration$/i.exec(pathname) ?? [];
  if (tenant === undefined) return undefined;
  return reply(200, {
    issuer: `${origin}/${tenant}/v2.0`,
    token_endpoint: `${origin}/${tenant}/oauth2/v2.0/token`,
    authorization_endpoint: `${origin}/${tenant}/oauth2/v2.0/authorize`,
    response_types_supported: ['token'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
  });
}
