import { azureError, type AzureError } from '../exchange/azure-error.js';
import type { TokenLedger } from './token-ledger.js';
import { looksLikeToken, readClaims } from './token-claims.js';

/** What tokens are held against. */
export interface TokenRules {
  readonly tenantId: string;
  /** The only token that is taken; any JSON Web Token when absent. */
  readonly token: string | undefined;
  readonly ledger: TokenLedger;
  /** Whom a token has to be for, where it says so. */
  readonly audiences: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Whom tokens for Azure Resource Manager are for. */
export const resourceManagerAudiences = [
  'https://management.azure.com',
  'https://management.core.windows.net',
];

/** Whom tokens for the submission API of Partner Center are for. */
export const partnerAudiences = ['https://api.partner.microsoft.com'];

/**
 * Checks the token of a request: it has to be there, be for this service and not be expired. Its
 * signature cannot be checked.
 */
export function checkToken(authorization: string | undefined, rules: TokenRules): AzureError | undefined {
  if (authorization === undefined || authorization.trim() === '')
    return refuse(
      rules,
      'AuthenticationFailed',
      "Authentication failed. The 'Authorization' header is missing.",
    );
  const [, token] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
  if (token === undefined)
    return refuse(
      rules,
      'AuthenticationFailedInvalidHeader',
      "Authentication failed. The 'Authorization' header is provided in an invalid format.",
    );
  const claims = looksLikeToken(token) ? readClaims(token) : undefined;
  const isTaken =
    rules.token === undefined ? claims !== undefined : token === rules.token || issuedHere(claims);
  if (!isTaken) return refuse(rules, 'InvalidAuthenticationToken', 'The access token is invalid.');
  const audience = claims?.['aud'];
  if (typeof audience === 'string' && !rules.audiences.includes(audience.replace(/\/$/, '')))
    return refuse(
      rules,
      'InvalidAuthenticationTokenAudience',
      `The access token has been obtained for wrong audience or resource '${audience}'. It should exactly match with one of the allowed audiences '${rules.audiences.map((one) => `${one}/`).join("','")}'.`,
    );
  return checkAge(token, claims, rules);
}

/** Tokens of the emulator's own token endpoint are taken beside the one that was given. */
function issuedHere(claims: Readonly<Record<string, unknown>> | undefined): boolean {
  return claims?.['iss'] === issuer;
}

/** Who has issued the tokens of the emulator's token endpoint. */
export const issuer = 'hubwright-emulator';

function checkAge(
  token: string,
  claims: Readonly<Record<string, unknown>> | undefined,
  rules: TokenRules,
): AzureError | undefined {
  rules.ledger.see(token, rules.now);
  const { exp, iat } = claims ?? {};
  const expiry = typeof exp === 'number' ? exp * 1000 : Infinity;
  const isExpired = rules.ledger.isExpired(token, typeof iat === 'number' ? iat * 1000 : undefined);
  if (expiry > rules.now && !isExpired) return undefined;
  const at = new Date(Math.min(expiry, rules.now)).toISOString();
  return refuse(
    rules,
    'ExpiredAuthenticationToken',
    `The access token expiry UTC time '${at}' is earlier than current UTC time '${new Date(rules.now).toISOString()}'.`,
  );
}

function refuse({ tenantId }: TokenRules, code: string, message: string): AzureError {
  return azureError(401, code, message, {
    headers: {
      'www-authenticate': `Bearer authorization_uri="https://login.microsoftonline.com/${tenantId}", error="invalid_token", error_description="${message.replaceAll('"', "'")}"`,
    },
  });
}
