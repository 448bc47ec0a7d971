import { authTypeOf } from '../credential-slots.js';
import type { PollingPlan } from '../polling-plan.js';
import { createApiKeyAuth } from './api-key.js';
import type { Authenticator, AuthTools } from './authenticator.js';
import { createBasicAuth } from './basic.js';
import { createCiscoDuoAuth } from './cisco-duo.js';
import { createJwtTokenAuth } from './jwt-token.js';
import { createOAuth2 } from './oauth2.js';
import { createSessionAuth } from './session.js';

/** Makes the authenticator of a plan; `undefined` when its kind cannot be carried out here. */
export function createAuthenticator(
  { auth, kind }: Pick<PollingPlan, 'auth' | 'kind'>,
  tools: AuthTools,
): Authenticator | undefined {
  switch (authTypeOf(auth)) {
    case 'none':
      return { apply: async (draft) => draft };
    case 'basic':
      return createBasicAuth(auth, tools);
    case 'apikey':
      return createApiKeyAuth(auth, kind, tools);
    case 'oauth2':
      return createOAuth2(auth, tools);
    case 'jwttoken':
      return createJwtTokenAuth(auth, tools);
    case 'session':
      return createSessionAuth(auth, tools);
    case 'ciscoduo':
      return createCiscoDuoAuth(auth, tools);
    default:
      return undefined;
  }
}
