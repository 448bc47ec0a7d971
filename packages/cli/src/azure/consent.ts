import { namedRedirectUri } from '@hubwright/poller';
import type { JsonObject } from '@hubwright/schema';
import { createAuthorize, signInLimitMs } from '../poll/authorize/authorize.js';
import { UsageError } from '../usage-error.js';
import { AzureFault } from '@hubwright/azure';
import type { NamedValue, WantedValue } from './named-values.js';
import type { OpenCommand } from './open-command.js';

/** How a person's consent is asked for. */
export interface ConsentOptions {
  /** Asks also where nobody seems to be at the terminal. */
  readonly authorize?: boolean;
  /** Where the browser comes back to. */
  readonly redirectUri?: string;
}

/** What a connector takes, and where its vendor asks for consent. */
export interface ConsentTask {
  readonly asker: string;
  readonly wanted: readonly WantedValue[];
  readonly options: ConsentOptions;
  /** The polling configuration with values in place. */
  readonly configure: (values: ReadonlyMap<string, NamedValue>) => JsonObject;
  /** Whether the redirect URI of the connector can be changed to the one that was used. */
  readonly canChangeRedirectUri: boolean;
}

/** The values, with the code of a person's consent, and the redirect URI the code belongs to, when it was asked for here. */
export interface ConsentedValues {
  readonly values: Map<string, NamedValue>;
  readonly redirectUri: string | undefined;
}

/** Tells the value that a person's consent gives. */
export function isAuthorizationCode(name: string): boolean {
  return /^authorization_?code$/i.test(name);
}

/**
 * Gathers the values of a connector. Where an authorization code is needed and not given, a person is asked for consent in a browser.
 * https://www.rfc-editor.org/rfc/rfc6749#section-4.1
 */
export async function gatherWithConsent(command: OpenCommand, task: ConsentTask): Promise<ConsentedValues> {
  const { asker, wanted, options, configure, canChangeRedirectUri } = task;
  const { terminal, prompt } = command;
  const code = wanted.find(({ name }) => isAuthorizationCode(name));
  const canAsk = options.authorize === true || prompt !== undefined;
  const values = await command.gather(
    asker,
    wanted.map((value) => (value === code && canAsk ? { ...value, isOptional: true } : value)),
  );
  if (!code || !canAsk || code.isOptional || values.has(code.name)) return { values, redirectUri: undefined };
  const config = configure(new Map([...values, [code.name, { name: code.name, value: '', secret: true }]]));
  const named = canChangeRedirectUri ? undefined : namedRedirectUri(config);
  const authorize = createAuthorize({
    terminal,
    prompt,
    redirectUri: options.redirectUri ?? named,
    mappings: [],
    limitMs: signInLimitMs,
    isForService: true,
  });
  const answer = await authorize(config);
  if (!answer) {
    throw new UsageError(
      `The connector names no AuthorizationEndpoint to sign in at. Give the code: --secret ${code.name}=env:VAR.`,
    );
  }
  if ('problem' in answer)
    throw new AzureFault('sign-in', `${answer.problem} Nothing was connected.`, { code: 'ConsentMissing' });
  command.mask.add(answer.code);
  values.set(code.name, { name: code.name, value: answer.code, secret: true });
  return { values, redirectUri: answer.redirectUri };
}
