import type { Json, JsonObject } from '@hubwright/schema';
import { asObject, readMember, readText } from '../read-member.js';

/** Names that `auth` and `paging` have in a step, and what the first call has for them. */
const stepNames: Readonly<Record<string, string>> = {
  authtype: 'type',
  flowname: 'GrantType',
  redirectionendpoint: 'RedirectUri',
  tokenendpointqueryparameters: 'TokenEndpointQueryParameters',
  pagesizeparaname: 'pageSizeParameterName',
};

/** The same for the token call of JwtToken, which has other names than OAuth2. */
const jwtNames: Readonly<Record<string, string>> = {
  isclientsecretinheader: 'IsCredentialsInHeaders',
  tokenendpointqueryparameters: 'QueryParameters',
  istokenendpointpostpayloadjson: 'IsJsonRequest',
};

/**
 * Writes a step's configuration with the names that the first call has: the service hands steps on as they are, in the names of its
 * own that it translates the first call to. The names of the first call are understood as well.
 * @see https://learn.microsoft.com/azure/sentinel/isv/custom-connector-nested-api-polling#child-step-authentication-and-paging-field-names
 */
export function translateStep(config: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(config).map(([name, value]) => {
      const section = asObject(value);
      if (!section || !/^(auth|paging)$/i.test(name)) return [name, value];
      return [name, /^auth$/i.test(name) ? translateAuth(section) : rename(section, stepNames)];
    }),
  );
}

function translateAuth(auth: JsonObject): JsonObject {
  const type = (readText(auth, 'AuthType') ?? readText(auth, 'type') ?? '').toLowerCase();
  const named = rename(auth, type === 'jwttoken' ? { ...stepNames, ...jwtNames } : stepNames);
  return {
    ...named,
    ...readCredential(auth, 'Username', 'UserName'),
    ...readCredential(auth, 'Password', 'Password'),
  };
}

/** `UsernameAttributeName` and `UsernameAttributeValue` for what is `{key, value}` in the first call. */
function readCredential(auth: JsonObject, prefix: string, name: string): JsonObject {
  const value = readMember(auth, `${prefix}AttributeValue`);
  if (value === undefined) return {};
  return { [name]: { key: readText(auth, `${prefix}AttributeName`) ?? name.toLowerCase(), value } };
}

function rename(section: JsonObject, names: Readonly<Record<string, string>>): JsonObject {
  return Object.fromEntries(
    Object.entries(section).map(([name, value]): [string, Json | undefined] => {
      const known = names[name.toLowerCase()];
      return [known !== undefined && readMember(section, known) === undefined ? known : name, value];
    }),
  );
}
