import { isJsonObject, type JsonObject } from '@hubwright/schema';
import { textMembers } from '../polling-plan.js';
import { readBoolean, readMember, readNumber, readObject, readText } from '../read-member.js';
import { withCredentialHeader, withHeader, type RequestDraft } from '../request-draft.js';
import { headerOf, type HttpResponse } from '../transport-port.js';
import { SignInError, type Authenticator, type AuthTools } from './authenticator.js';
import { readPair } from './credential-pair.js';
import { readSignInBody, signIn, signInTimeout } from './sign-in.js';
import { isSpent, type Lifetime } from './token-lifetime.js';

/** How long a session is kept whose connector does not say. */
const assumedMinutes = 20;

interface Session extends Lifetime {
  readonly id: string;
  /** Whether it came as a cookie. */
  readonly isCookie: boolean;
}

/**
 * A session: signing in gives an id in a header, a cookie or the body, which every call sends back. It is renewed after
 * `SessionTimeoutInMinutes`. Nothing public says how the service sends the id back.
 */
export function createSessionAuth(auth: JsonObject, tools: AuthTools): Authenticator {
  const name = readText(auth, 'SessionIdName') || 'sessionId';
  const headers = textMembers(readObject(auth, 'Headers') ?? {});
  let session: Session | undefined;
  return {
    async apply(draft) {
      if (!session || isSpent(session, tools, 'SessionTimeoutInMinutes'))
        session = await openSession(auth, name, tools);
      return resend(withOwnHeaders(draft, headers, tools), name, session, tools);
    },
    renew: () => void (session = undefined),
  };
}

async function openSession(auth: JsonObject, name: string, tools: AuthTools): Promise<Session> {
  const url = readText(auth, 'SessionLoginRequestUri') ?? '';
  const parameters = readObject(auth, 'QueryParameters') ?? {};
  const hasParameters = Object.keys(parameters).length > 0;
  const isQueried =
    hasParameters && tools.assume('session-parameters', 'auth', 'QueryParameters') === 'query';
  const response = await signIn(
    {
      method: 'POST',
      url,
      headers: textMembers(readObject(auth, 'Headers') ?? {}),
      query: isQueried ? parameters : {},
      members: { ...(isQueried ? {} : parameters), ...credentialsOf(auth) },
      isJson: readBoolean(auth, 'IsPostPayloadJson'),
      timeoutMs: signInTimeout(auth, 100),
    },
    tools,
  );
  const cookie = cookieOf(response, name);
  const id = headerOf(response, name) ?? cookie ?? idInBody(response, name, url);
  if (!id)
    throw new SignInError(
      url,
      response.status,
      `The answer of the sign-in at ${url} has no header, cookie or member "${name}".`,
    );
  tools.addSecret(id);
  const minutes = readNumber(auth, 'SessionTimeoutInMinutes') ?? 0;
  return {
    id,
    isCookie: headerOf(response, name) === undefined && cookie !== undefined,
    expires: tools.clock.now() + 60_000 * (minutes > 0 ? minutes : assumedMinutes),
    isStated: minutes > 0,
  };
}

function credentialsOf(auth: JsonObject): JsonObject {
  const given = (['UserName', 'Password'] as const).filter((name) => readMember(auth, name) !== undefined);
  return Object.fromEntries(
    given.map((name) => {
      const { key, value } = readPair(auth, name, name.toLowerCase());
      return [key, value];
    }),
  );
}

function cookieOf(response: HttpResponse, name: string): string | undefined {
  for (const cookie of response.headers['set-cookie'] ?? []) {
    const [pair = ''] = cookie.split(';', 1);
    const at = pair.indexOf('=');
    if (pair.slice(0, at).trim().toLowerCase() === name.toLowerCase()) return pair.slice(at + 1).trim();
  }
  return undefined;
}

function idInBody(response: HttpResponse, name: string, url: string): string | undefined {
  if (response.body.length === 0) return undefined;
  const body = readSignInBody(response, url);
  return isJsonObject(body) ? readText(body, name) : undefined;
}

function withOwnHeaders(
  draft: RequestDraft,
  headers: Readonly<Record<string, string>>,
  { assume }: AuthTools,
): RequestDraft {
  const own = Object.entries(headers);
  if (own.length === 0 || assume('session-headers', 'auth', 'Headers') === 'sign-in') return draft;
  return own.reduce((grown, [key, value]) => withHeader(grown, key, value), draft);
}

function resend(
  draft: RequestDraft,
  name: string,
  { id, isCookie }: Session,
  { assume }: AuthTools,
): RequestDraft {
  const way = assume('session-id', 'auth', 'SessionIdName');
  return way === 'cookie' || (way === 'as-it-came' && isCookie)
    ? withCredentialHeader(draft, 'Cookie', `${name}=${id}`)
    : withCredentialHeader(draft, name, id);
}
