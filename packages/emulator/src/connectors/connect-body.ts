import { asText, isJsonObject, type Json, type JsonObject } from '@hubwright/schema';

/** What each kind of authentication has to send: the table of "Connect via API" in Microsoft's article on the platform. */
const required: Readonly<Record<string, readonly string[]>> = {
  basic: ['userName', 'password'],
  apikey: ['apiKey'],
  oauth2: ['clientId', 'clientSecret'],
};

/** Members of the body: https://learn.microsoft.com/rest/api/securityinsights/data-connectors/connect */
const known = [
  'kind',
  'apiKey',
  'userName',
  'password',
  'clientId',
  'clientSecret',
  'authorizationCode',
  'requestConfigUserInputValues',
  'dataCollectionEndpoint',
  'dataCollectionRuleImmutableId',
  'outputStream',
];

/**
 * Says what is wrong with the body of a connect call; nothing when it is right. Names are read in any case, since
 * the article writes `APIKey` where the reference has `apiKey`.
 *
 * @param authKind the kind of authentication of the connector, if it names one
 * @param needsCode whether it signs in with an authorization code
 */
export function faultsOfConnect(
  body: JsonObject,
  authKind: string | undefined,
  needsCode: boolean,
): string[] {
  const given = new Map(Object.entries(body).map(([name, value]) => [name.toLowerCase(), value]));
  const faults = Object.keys(body)
    .filter((name) => !known.some((one) => one.toLowerCase() === name.toLowerCase()))
    .map((name) => `'${name}' is no member of a connect request. Known are: ${known.join(', ')}.`);
  const kind = asText(given.get('kind'));
  const attributes = required[kind.toLowerCase()];
  if (!attributes)
    return [
      ...faults,
      `The required property 'kind' has to be one of Basic, OAuth2, APIKey${kind === '' ? '' : `, not '${kind}'`}.`,
    ];
  if (authKind !== undefined && authKind.toLowerCase() !== kind.toLowerCase())
    faults.push(`The connector has authType '${authKind}', the request has kind '${kind}'.`);
  const needed =
    needsCode && kind.toLowerCase() === 'oauth2' ? [...attributes, 'authorizationCode'] : attributes;
  for (const name of needed)
    if (asText(given.get(name.toLowerCase())) === '')
      faults.push(`The required property '${name}' is missing, empty or no text.`);
  return [...faults, ...faultsOfInputs(given.get('requestconfiguserinputvalues'))];
}

function faultsOfInputs(inputs: Json | undefined): string[] {
  if (inputs === undefined || inputs === null) return [];
  if (!Array.isArray(inputs)) return ["'requestConfigUserInputValues' has to be an array."];
  return inputs.flatMap((input, index) => {
    const isComplete =
      isJsonObject(input) &&
      asText(input['placeHolderName']) !== '' &&
      typeof input['placeHolderValue'] === 'string';
    return isComplete
      ? []
      : [
          `'requestConfigUserInputValues[${index}]' has to have 'placeHolderName' and 'placeHolderValue', both texts.`,
        ];
  });
}
