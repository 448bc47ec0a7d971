import { randomBytes } from 'node:crypto';
import {
  authorizationAddress,
  mapOrigin,
  namedRedirectUri,
  type AuthorizationAnswer,
  type OriginMapping,
} from '@hubwright/poller';
import type { JsonObject } from '@hubwright/schema';
import type { Terminal } from '../../terminal.js';
import { UsageError } from '../../usage-error.js';
import type { Prompt } from '../prompt.js';
import { readPastedAnswer } from './pasted-answer.js';
import { startRedirectServer } from './redirect-server.js';
import { parseRedirectUri, redirectTargetOf, type RedirectTarget } from './redirect-uri.js';

/** How long a person has to sign in. */
export const signInLimitMs = 300_000;

/** How consent is asked for. */
export interface AuthorizeOptions {
  readonly terminal: Terminal;
  /** Takes a pasted code or address; absent when nobody is at the terminal. */
  readonly prompt: Prompt | undefined;
  /** `--redirect-uri`; without it the connector's, when it is on this machine, else a free port. */
  readonly redirectUri: string | undefined;
  readonly mappings: readonly OriginMapping[];
  /** Milliseconds until the person is not waited for any longer. */
  readonly limitMs: number;
  /** Whether the service exchanges the code, which knows no verifier of PKCE; false when absent. */
  readonly isForService?: boolean;
}

/** What consent gave: a code and what belongs to its exchange, or a sentence that says why there is none. */
export type Authorization =
  | { readonly code: string; readonly redirectUri: string; readonly codeVerifier: string }
  | { readonly problem: string };

/** Asks a person for consent to a connector; `undefined` when the connector has no address to ask at. */
export type Authorize = (config: JsonObject) => Promise<Authorization | undefined>;

/**
 * Makes the function that asks for consent: it prints the address of the sign-in page, which the person opens, and waits for the browser
 * to come back to this machine, or for the person to paste the code or the address the browser ended at.
 * @see https://www.rfc-editor.org/rfc/rfc8252
 */
export function createAuthorize(options: AuthorizeOptions): Authorize {
  return async (config) => {
    const target =
      options.redirectUri === undefined
        ? redirectTargetOf(namedRedirectUri(config))
        : parseRedirectUri(options.redirectUri);
    const state = newSecret();
    const codeVerifier = newSecret();
    const addressFor = (redirectUri: string): string | undefined => {
      const address = authorizationAddress(config, {
        redirectUri,
        state,
        ...(options.isForService !== true && { codeVerifier }),
      });
      return address === undefined ? undefined : mapOrigin(address, options.mappings);
    };
    if (addressFor(target.uri) === undefined) return undefined;
    const way = await openWayBack(target, state, options);
    try {
      options.terminal.err(invitation(addressFor(way.uri)!, way.uri));
      const answer = await way.answer();
      return 'problem' in answer ? answer : { ...answer, redirectUri: way.uri, codeVerifier };
    } finally {
      await way.close();
    }
  };
}

/** As RFC 7636 asks for a verifier, and random enough for a state. */
function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

function invitation(address: string, redirectUri: string): string {
  return `Open this address in a browser and sign in, to authorise the connector:\n\n  ${address}\n\nThe vendor has to know the redirect URI ${redirectUri} (--redirect-uri names another one).\n`;
}

interface WayBack {
  readonly uri: string;
  answer(): Promise<AuthorizationAnswer>;
  close(): Promise<void>;
}

async function openWayBack(
  target: RedirectTarget,
  state: string,
  options: AuthorizeOptions,
): Promise<WayBack> {
  const { prompt, limitMs } = options;
  const { uri, listen } = target;
  if (!listen && !prompt)
    throw new UsageError(
      `The redirect URI "${uri}" is not on this machine, so that what the browser ends at has to be pasted, and nobody is at the terminal. Use one such as http://127.0.0.1:8400/callback, or give the code with --secret authorizationCode=env:VAR.`,
    );
  const server = listen && (await startRedirectServer({ uri, listen }, state));
  const ended = new AbortController();
  return {
    uri: server?.uri ?? uri,
    answer: () =>
      Promise.race([
        ...(server ? [server.answer] : []),
        ...(prompt ? [askForAnswer(prompt, state, listen !== undefined, ended.signal)] : []),
        giveUpAfter(limitMs, ended.signal),
      ]),
    async close() {
      ended.abort();
      await server?.close();
    },
  };
}

async function askForAnswer(
  prompt: Prompt,
  state: string,
  isListening: boolean,
  signal: AbortSignal,
): Promise<AuthorizationAnswer> {
  const question = isListening
    ? 'Waiting for the browser; or paste the address it ended at: '
    : 'Paste the address the browser ended at, or the code in it: ';
  for (;;) {
    const text = await prompt.ask(question, { secret: true, signal });
    const answer = readPastedAnswer(text, state);
    if (answer) return answer;
  }
}

function giveUpAfter(milliseconds: number, signal: AbortSignal): Promise<AuthorizationAnswer> {
  return new Promise((resolve) => {
    const minutes = Math.round(milliseconds / 60_000);
    const problem = `Nobody signed in within ${minutes < 1 ? `${milliseconds / 1000} s` : `${minutes} minutes`}.`;
    const timer = setTimeout(() => resolve({ problem }), milliseconds);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}
