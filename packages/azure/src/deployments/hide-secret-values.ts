import { isJsonObject, type Json } from '@hubwright/schema';

/** What stands in the place of a secret. */
const hidden = '***';

/** Names that secrets have in connectors, their authentication and headers, in small letters and without separators. */
const secretNames = new Set([
  'accesskey',
  'accesskeysecret',
  'accesstoken',
  'accountkey',
  'apikey',
  'apitoken',
  'authcode',
  'authorization',
  'authorizationcode',
  'bearertoken',
  'clientsecret',
  'connectionstring',
  'jwtpem',
  'passphrase',
  'password',
  'pemfile',
  'privatekey',
  'refreshtoken',
  'secret',
  'secretkey',
  'sharedkey',
  'token',
  'usertoken',
  'xapikey',
]);

/**
 * Gives a value of a resource without the secrets in it, which are known by the names of their members: what-if shows what is there now,
 * and nobody has told us those secrets. Expressions of templates stay, since they say where a secret comes from.
 * @param name of the member that holds the value; the last part of a path
 */
export function hideSecretValues(name: string, value: Json): Json {
  if (Array.isArray(value)) return value.map((item) => hideSecretValues(name, item));
  if (isJsonObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([member, inner]) => [member, hideSecretValues(member, inner ?? null)]),
    );
  }
  const isSecret = secretNames.has(name.toLowerCase().replaceAll(/[^a-z]/g, ''));
  const isOpen = typeof value !== 'string' || value === '' || value.startsWith('[');
  return isSecret && !isOpen ? hidden : value;
}
