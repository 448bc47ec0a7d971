import type { PlaceholderInput } from '@hubwright/placeholders';
import { asText, type Json, type JsonObject } from '@hubwright/schema';

/** A value a connect call takes. */
export interface ConnectValue {
  readonly name: string;
  readonly secret: boolean;
}

/** What has to be given to connect a connector of the platform of 2022. */
export interface ConnectNeeds {
  /** `kind` of the body. */
  readonly kind: 'Basic' | 'APIKey' | 'OAuth2';
  readonly credentials: readonly ConnectValue[];
  /** Placeholders of its page that the person fills in; their values are named by `name`. */
  readonly inputs: readonly PlaceholderInput[];
}

const credentialsOf = {
  Basic: [
    { name: 'userName', secret: false },
    { name: 'password', secret: true },
  ],
  APIKey: [{ name: 'apiKey', secret: true }],
  OAuth2: [
    { name: 'clientId', secret: false },
    { name: 'clientSecret', secret: true },
  ],
} as const satisfies Record<ConnectNeeds['kind'], readonly ConnectValue[]>;

const authorizationCode: ConnectValue = { name: 'authorizationCode', secret: true };

/**
 * Says what a connector asks for when it is connected; `undefined` when its `authType` has no connect call.
 * https://learn.microsoft.com/azure/sentinel/create-codeless-connector-legacy#deploy-your-connector-in-microsoft-sentinel-and-start-ingesting-data
 * @param auth of its `pollingConfig`; names of members are read in any case, as the service does
 */
export function connectNeeds(
  auth: JsonObject,
  inputs: readonly PlaceholderInput[],
): ConnectNeeds | undefined {
  const member = (name: string): string =>
    asText(Object.entries(auth).find(([key]) => key.toLowerCase() === name)?.[1]).toLowerCase();
  const kind = (['Basic', 'APIKey', 'OAuth2'] as const).find(
    (candidate) => candidate.toLowerCase() === member('authtype'),
  );
  if (kind === undefined) return undefined;
  const isConsent =
    kind === 'OAuth2' && (member('flowname') === 'authcode' || member('granttype') === 'authorization_code');
  return { kind, credentials: [...credentialsOf[kind], ...(isConsent ? [authorizationCode] : [])], inputs };
}

/**
 * The body of a connect call.
 * https://learn.microsoft.com/rest/api/securityinsights/data-connectors/connect
 * @param values by name; all that are needed are there
 */
export function connectBody(
  { kind, credentials, inputs }: ConnectNeeds,
  values: ReadonlyMap<string, string>,
): JsonObject {
  const own = credentials.map(({ name }): [string, Json] => [name, values.get(name) ?? '']);
  const filled = inputs.map((input): JsonObject => {
    const { displayText, requestObjectKey, placeHolderName, pollingKeyPaths, name = '' } = input;
    return {
      ...(displayText !== undefined && { displayText }),
      ...(requestObjectKey && { requestObjectKey: requestObjectKey.text }),
      placeHolderName: placeHolderName?.text ?? '',
      placeHolderValue: values.get(name) ?? '',
      ...(pollingKeyPaths.length > 0 && { pollingKeyPaths: pollingKeyPaths.map(({ text }) => text) }),
    };
  });
  return {
    kind,
    ...Object.fromEntries(own),
    ...(filled.length > 0 && { requestConfigUserInputValues: filled }),
  };
}
