import {
  fillConnector,
  locateMember,
  pollUnauthorized,
  type ConnectorConfig,
  type FilledConnector,
  type MissingValue,
} from '@hubwright/poller';
import type { Diagnostic } from '@hubwright/schema';
import { UsageError } from '../usage-error.js';
import type { Authorize } from './authorize/authorize.js';
import { readGivenValues, refuseOpenSecrets, type GivenValue } from './given-values.js';
import type { Prompt } from './prompt.js';

/** Where values come from: the command line, the environment, and a person at the terminal. */
export interface ValueSources {
  /** `name=value` of `--set`. */
  readonly set: readonly string[];
  /** `name=env:VAR` of `--secret`. */
  readonly secret: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Asks for what is missing; absent when nobody is there. */
  readonly prompt: Prompt | undefined;
  /** Asks for consent where a connector needs an authorization code; absent when that is not wanted. */
  readonly authorize: Authorize | undefined;
}

/** The connectors with their values in place, all texts to be masked, and given names nothing asks for. */
export interface GatheredValues {
  readonly filled: readonly FilledConnector[];
  readonly secrets: readonly string[];
  /** Every value there is, from wherever it came. */
  readonly given: readonly GivenValue[];
  readonly unused: readonly string[];
  /** Why there is no consent, when it was asked for and refused. */
  readonly faults: readonly Diagnostic[];
}

/** Puts together what the connectors need. Throws a `UsageError` that names what is missing. */
export async function gatherValues(
  connectors: readonly ConnectorConfig[],
  sources: ValueSources,
): Promise<GatheredValues> {
  const given = readGivenValues(sources.set, sources.secret, sources.environment);
  const values = new Map(given.map((value) => [value.name.toLowerCase(), value]));
  const fill = (more: readonly GivenValue[]): FilledConnector[] => {
    for (const value of more) values.set(value.name.toLowerCase(), value);
    const named = Object.fromEntries([...values.values()].map(({ name, value }) => [name, value]));
    return connectors.map((connector) => fillConnector(connector, named));
  };
  let filled = fill([]);
  let faults: readonly Diagnostic[] = [];
  refuseOpenSecrets(given, filled);
  const answered = new Set<string>();
  for (let missing = missingOf(filled); missing.length > 0; missing = missingOf(filled)) {
    const others = missing.filter((value) => !isConsent(value));
    const asked = others.length > 0 ? others : missing;
    // What was answered and is still missing is no name of a value but an expression that cannot be evaluated.
    if (asked.some(({ name }) => answered.has(name))) throw new UsageError(describeMissing(missing));
    for (const { name } of asked) answered.add(name);
    const consent = others.length === 0 ? await askForConsent(connectors, filled, sources) : undefined;
    if (consent && 'fault' in consent) {
      faults = [consent.fault];
      break;
    }
    filled = fill(consent?.values ?? (await askFor(asked, missing, sources)));
  }
  const unused = given
    .map(({ name }) => name)
    .filter((name) => filled.every((one) => one.unused.includes(name)));
  const all = [...values.values()];
  const secrets = all.filter(({ secret }) => secret).map(({ value }) => value);
  return {
    filled,
    secrets: [...secrets, ...filled.flatMap((one) => one.secrets)],
    given: all,
    unused,
    faults,
  };
}

/** Asks for values one after the other; `all` is what is missing, for the message when nobody is there to be asked. */
async function askFor(
  asked: readonly MissingValue[],
  all: readonly MissingValue[],
  { prompt, authorize }: ValueSources,
): Promise<GivenValue[]> {
  if (!prompt) {
    const isConsentInVain = authorize !== undefined && asked.every(isConsent);
    const why = isConsentInVain ? 'The connector names no AuthorizationEndpoint to sign in at. ' : '';
    throw new UsageError(why + describeMissing(authorize ? asked : all, authorize === undefined));
  }
  const values: GivenValue[] = [];
  for (const { name, secret } of asked) {
    const value = await prompt.ask(`${name}: `, { secret });
    if (value === '') throw new UsageError(describeMissing([{ name, secret }]));
    values.push({ name, value, secret });
  }
  return values;
}

/** The code of a person's consent; `undefined` where nobody is to be asked, or the connector names no address to ask at. */
async function askForConsent(
  connectors: readonly ConnectorConfig[],
  filled: readonly FilledConnector[],
  { authorize }: ValueSources,
): Promise<{ readonly values: GivenValue[] } | { readonly fault: Diagnostic } | undefined> {
  const at = filled.findIndex(({ missing }) => missing.some(isConsent));
  const authorization = await authorize?.(filled[at]!.config);
  if (!authorization) return undefined;
  if ('problem' in authorization) {
    const { problem } = authorization;
    const place = locateMember(connectors[at]!, 'auth');
    return { fault: pollUnauthorized.report('authorization', { problem }, place) };
  }
  const { code, redirectUri, codeVerifier } = authorization;
  return {
    values: [
      { name: consentName, value: code, secret: true },
      { name: 'codeVerifier', value: codeVerifier, secret: true },
      { name: 'redirectUri', value: redirectUri, secret: false },
    ],
  };
}

const consentName = 'authorizationCode';

function isConsent({ name }: MissingValue): boolean {
  return name.toLowerCase() === consentName.toLowerCase();
}

function missingOf(filled: readonly FilledConnector[]): MissingValue[] {
  const byName = new Map<string, MissingValue>();
  for (const value of filled.flatMap(({ missing }) => missing)) byName.set(value.name.toLowerCase(), value);
  return [...byName.values()];
}

function describeMissing(missing: readonly MissingValue[], offersBrowser = false): string {
  const options = missing.map(({ name, secret }) =>
    secret ? `--secret ${name}=env:VAR` : `--set ${name}=…`,
  );
  const [noun, verb] = missing.length === 1 ? ['a value', 'is'] : ['values', 'are'];
  const consent = missing.some(isConsent)
    ? ` Instead of a code, ${offersBrowser ? '--authorize signs in with a browser, and ' : ''}--secret refreshToken=env:VAR will do.`
    : '';
  return `The connector needs ${noun} that ${verb} missing: ${options.join(', ')}.${consent}`;
}
