import { isJsonObject, type Json, type JsonObject } from '@hubwright/schema';

/** Members of `auth` that hold secrets, in small letters and without separators. */
const secretNames = new Set([
  'accesskeysecret',
  'accesstoken',
  'apikey',
  'apitoken',
  'authorizationcode',
  'authcode',
  'clientsecret',
  'jwtpem',
  'passphrase',
  'password',
  'pemfile',
  'privatekey',
  'refreshtoken',
  'secret',
  'sharedkey',
  'usertoken',
]);

/**
 * Takes the secrets out of the authentication of a data connector: the names are given back, with nothing in them. Other
 * resources have no place that is made for a secret, and are given back as they are.
 */
export function hideSecrets(type: string, body: JsonObject): JsonObject {
  if (!/^microsoft\.securityinsights\/dataconnectors$/i.test(type)) return body;
  return withoutAuthSecrets(body) as JsonObject;
}

function withoutAuthSecrets(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutAuthSecrets);
  if (!isJsonObject(value)) return value;
  return mapMembers(value, (name, member) =>
    name.toLowerCase() === 'auth' ? emptySecrets(member) : withoutAuthSecrets(member),
  );
}

function emptySecrets(value: Json): Json {
  if (Array.isArray(value)) return value.map(emptySecrets);
  if (!isJsonObject(value)) return value;
  return mapMembers(value, (name, member) => (isSecretName(name) ? emptied(member) : emptySecrets(member)));
}

/** Whether a member of this name holds a secret wherever credentials are given. */
export function isSecretName(name: string): boolean {
  return secretNames.has(name.toLowerCase().replace(/[-_]/g, ''));
}

/** JwtToken has `{key, value}` as its password, in which the key is the name of a field and no secret. */
function emptied(value: Json): Json {
  return isJsonObject(value) ? mapMembers(value, (name, member) => (name === 'value' ? '' : member)) : '';
}

function mapMembers(object: JsonObject, map: (name: string, member: Json) => Json): JsonObject {
  return Object.fromEntries(
    Object.entries(object).flatMap(([name, member]) =>
      member === undefined ? [] : [[name, map(name, member)]],
    ),
  ) as JsonObject;
}
