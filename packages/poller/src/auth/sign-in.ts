import type { Json, JsonObject } from '@hubwright/schema';
import { parseExactJson } from '../exact-json.js';
import { readNumber } from '../read-member.js';
import { decodeText } from '../read-response.js';
import { finishDraft, startDraft, withHeader, withQuery, type RequestDraft } from '../request-draft.js';
import type { HttpResponse } from '../transport-port.js';
import { SignInError, type AuthTools } from './authenticator.js';
import { readSaidError } from './said-error.js';

/** A sign-in call: where to, with what. */
export interface SignInCall {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly query?: JsonObject;
  readonly members?: JsonObject;
  readonly isJson: boolean;
  /** Value of the `Authorization` header. */
  readonly authorization?: string;
  readonly timeoutMs: number;
}

/** Calls a sign-in endpoint. Throws a `SignInError` for any status but 2xx. */
export async function signIn(call: SignInCall, tools: AuthTools): Promise<HttpResponse> {
  const response = await tools.send(finishDraft(draftOf(call), call.timeoutMs));
  if (response.status < 200 || response.status > 299) {
    const said = readSaidError(response);
    const why = said ? ` (${said.text})` : '';
    throw new SignInError(
      call.url,
      response.status,
      `Signing in at ${call.url} was answered with status ${response.status}${why}.`,
      response,
      said?.code,
    );
  }
  return response;
}

/** The body of an answer as JSON. Throws a `SignInError` when it is none. */
export function readSignInBody(response: HttpResponse, url: string): Json {
  const text = decodeText(response);
  try {
    return parseExactJson(text);
  } catch {
    const found = /^\s*<(!doctype|html)/i.test(text) ? 'an HTML page and no JSON' : 'no JSON';
    throw new SignInError(url, response.status, `The answer of the sign-in at ${url} is ${found}.`);
  }
}

/** Milliseconds a sign-in may take: `RequestTimeoutInSeconds`, of which the service allows 180. */
export function signInTimeout(auth: JsonObject, defaultSeconds: number): number {
  const seconds = readNumber(auth, 'RequestTimeoutInSeconds') ?? 0;
  return 1000 * Math.min(180, seconds > 0 ? seconds : defaultSeconds);
}

function draftOf(call: SignInCall): RequestDraft {
  let draft: RequestDraft = { ...startDraft(call.method, call.url, call.headers), carriesSecret: true };
  for (const [name, value] of Object.entries(call.query ?? {})) draft = withQuery(draft, name, value);
  if (call.authorization !== undefined) draft = withHeader(draft, 'Authorization', call.authorization);
  if (call.method === 'GET') {
    for (const [name, value] of Object.entries(call.members ?? {})) draft = withQuery(draft, name, value);
    return draft;
  }
  const declaresJson = Object.entries(call.headers).some(
    ([name, value]) => /^content-type$/i.test(name) && /json/i.test(value),
  );
  return {
    ...draft,
    body: { kind: 'members', members: call.members ?? {}, isJson: call.isJson || declaresJson },
  };
}
