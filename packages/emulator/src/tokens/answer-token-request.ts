import { reply, type Answer } from '../exchange/exchange.js';
import { issuer } from './check-token.js';
import { writeToken } from './token-claims.js';

/** How long a token of the emulator lives, in seconds; Microsoft Entra gives 60 to 90 minutes. */
const lifetimeSeconds = 3600;

/**
 * Answers the token request of the client credentials grant (RFC 6749, section 4.4), as Microsoft Entra's v2.0 endpoint does:
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 *
 * @param now milliseconds since 1970
 */
export function answerTokenRequest(tenant: string, form: string, now: number): Answer {
  const {
    grant_type: grant,
    client_id: client,
    client_secret: secret,
    scope,
  } = Object.fromEntries(new URLSearchParams(form));
  if (grant !== 'client_credentials')
    return refuse(
      'unsupported_grant_type',
      `AADSTS70003: The app requested an unsupported grant type '${grant ?? ''}'. The emulator knows client_credentials.`,
    );
  if (!client)
    return refuse(
      'invalid_request',
      "AADSTS900144: The request body must contain the parameter 'client_id'.",
    );
  if (!secret)
    return refuse(
      'invalid_client',
      "AADSTS7000216: 'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
      401,
    );
  if (!scope?.endsWith('/.default'))
    return refuse(
      'invalid_scope',
      `AADSTS1002012: The provided value for scope ${scope ?? ''} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier.`,
    );
  const issued = Math.floor(now / 1000);
  return reply(200, {
    token_type: 'Bearer',
    expires_in: lifetimeSeconds,
    ext_expires_in: lifetimeSeconds,
    access_token: writeToken({
      iss: issuer,
      tid: tenant,
      appid: client,
      aud: scope.slice(0, -'/.default'.length),
      iat: issued,
      nbf: issued,
      exp: issued + lifetimeSeconds,
    }),
  });
}

function refuse(error: string, description: string, status = 400): Answer {
  return reply(status, { error, error_description: description });
}
