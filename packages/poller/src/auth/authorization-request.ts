import { createHash } from 'node:crypto';
import type { Json, JsonObject } from '@hubwright/schema';
import { asObject, readMember, readObject, readText } from '../read-member.js';
import { finishDraft, startDraft, withQuery } from '../request-draft.js';
import { redirectUriOf } from './authorization-code.js';

/** What the one who asks for an authorization code chooses. */
export interface AuthorizationChoice {
  readonly redirectUri: string;
  /** Comes back with the code and shows that the two belong together. */
  readonly state: string;
  /** The secret of PKCE; the exchange of the code shows it. Absent when somebody else exchanges the code, who does not know it. */
  readonly codeVerifier?: string;
}

/**
 * The address a person opens to consent: the connector's `AuthorizationEndpoint` with its parameters, a state and a PKCE challenge.
 * `undefined` when the configuration has no such address.
 * @param config a poller's configuration with its values in place
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.1
 * @see https://www.rfc-editor.org/rfc/rfc7636#section-4.3
 */
export function authorizationAddress(config: JsonObject, choice: AuthorizationChoice): string | undefined {
  const auth = asObject(readMember(config, 'auth')) ?? {};
  const endpoint = readText(auth, 'AuthorizationEndpoint')?.trim() ?? '';
  if (!/^https?:\/\//i.test(endpoint) || !URL.canParse(endpoint)) return undefined;
  const parameters: Record<string, Json> = {
    ...(readText(auth, 'Scope') && { scope: readText(auth, 'Scope')! }),
    ...(readObject(auth, 'AuthorizationEndpointQueryParameters') as Record<string, Json> | undefined),
    response_type: 'code',
    client_id: readText(auth, 'ClientId') ?? '',
    redirect_uri: choice.redirectUri,
    state: choice.state,
    ...(choice.codeVerifier !== undefined && {
      code_challenge: createHash('sha256').update(choice.codeVerifier).digest('base64url'),
      code_challenge_method: 'S256',
    }),
  };
  const draft = Object.entries(parameters).reduce(
    (grown, [name, value]) => withQuery(grown, name, value),
    startDraft('GET', endpoint),
  );
  return new URL(finishDraft(draft, 0).url).href;
}

/** The redirect URI a configuration names itself; that of the portal, as a rule. */
export function namedRedirectUri(config: JsonObject): string | undefined {
  return redirectUriOf(asObject(readMember(config, 'auth')) ?? {});
}

/** What the redirect after a person's decision says. */
export type AuthorizationAnswer = { readonly code: string } | { readonly problem: string };

/**
 * Reads the parameters of the redirect. Without the state that was sent, the answer belongs to another request and is refused.
 * `undefined` when it is no answer at all, having neither a code nor an error.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2
 */
export function readAuthorizationAnswer(
  parameters: URLSearchParams,
  state: string,
): AuthorizationAnswer | undefined {
  const [code, error] = [parameters.get('code'), parameters.get('error')];
  if (!code && !error) return undefined;
  if (parameters.get('state') !== state) {
    const problem =
      'The redirect does not have the state that was sent, so it belongs to another sign-in; its code was not taken.';
    return { problem };
  }
  if (!error) return { code: code! };
  const said = [error, parameters.get('error_description')].filter(Boolean).join(': ');
  const line = said.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').slice(0, 300);
  const subject =
    error === 'access_denied'
      ? 'Access was denied at the sign-in page'
      : 'The sign-in page gave an error instead of a code';
  return { problem: `${subject} (${line}).` };
}
