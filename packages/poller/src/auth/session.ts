import { isJsonObject, type JsonObject } from '@hubwright/schema';
import { textMembers } from '../polling-plan.js';
import { readBoolean, readMember, readNumber, readObject, readText } from '../read-member.js';
import { withCredentialHeader, withHeader, type RequestDraft } from '../request-draft.js';
import { headerOf, type HttpResponse } from '../transport-port.js';
import { SignInError, type Authenticator, type AuthTools } from './authenticator.js';
import { readPair } from './credential-pair.js';
import { readSignInBody, signIn, signInTimeout } from './sign-in.js';

/** How long a session is kept whose connector does not say. */
const assumedMinutes = 20;

interface Session {
  readonly id: string;
  /** Sent back the way it came: a cookie as a cookie, anything else as a header. */
  readonly isCookie: boolean;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

/**
 * A session: signing in gives an id in a header, a cookie or the body, which every call sends back. It is renewed after
 * `SessionTimeoutInMinutes`, 20 when the connector does not say. Nothing public says how the service sends the id back.
 */
export function createSessionAuth(auth: JsonObject, tools: AuthTools): Authenticator {
  const name = readText(auth, 'SessionIdName') || 'sessionId';
  const headers = textMembers(readObject(auth, 'Headers') ?? {});
  let session: Session | undefined;
  return {
    async apply(draft) {
      if (!session || session.expires <= tools.clock.now()) session = await openSession(auth, name, tools);
      const withOwn = Object.entries(headers).reduce(
        (grown, [key, value]) => withHeader(grown, key, value),
        draft,
      );
      return resend(withOwn, name, session);
    },
    renew: () => void (session = undefined),
  };
}

async function openSession(auth: JsonObject, name: string, tools: AuthTools): Promise<Session> {
  const url = readText(auth, 'SessionLoginRequestUri') ?? '';
  const response = await signIn(
    {
      method: 'POST',
      url,
      headers: textMembers(readObject(auth, 'Headers') ?? {}),
      members: { ...readObject(auth, 'QueryParameters'), ...credentialsOf(auth) },
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

function resend(draft: RequestDraft, name: string, { id, isCookie }: Session): RequestDraft {
  return isCookie
    ? withCredentialHeader(draft, 'Cookie', `${name}=${id}`)
    : withCredentialHeader(draft, name, id);
}
