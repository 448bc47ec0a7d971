import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import { pollersOf, type ConnectorContent } from '../connector-places.js';
import { instructionsOfTypes } from '../page-instructions.js';
import { readMember } from '../placed-value.js';
import { readLiteral } from './literal-text.js';

/** The form of a page does not fit the authentication of its poller. */
export const instructionAuthMismatch = defineCheck({
  id: 'instruction-auth-mismatch',
  severity: 'warning',
  scope: 'connector',
  origin: 'guidance',
  summary: 'The form of a page does not fit the authentication of its poller.',
  page: new URL('../../../checks/instruction-auth-mismatch.md', import.meta.url),
  messages: {
    form: 'The page asks with {type}, but pollingConfig.auth is of type "{auth}", so connecting fails. Use {expected}.',
    formNotOAuth:
      'OAuthForm signs in with OAuth2, but no poller of this connector does: auth is {auth}. Ask with a Textbox and a ConnectionToggleButton.',
    formMissing:
      'The grant authorization_code needs a user who signs in, and the page has no OAuthForm to do it with. Add one.',
  },
});

/** The form each `auth.authType` of a CCP connector needs. */
const forms: ReadonlyMap<string, string> = new Map([
  ['apikey', 'APIKey'],
  ['basic', 'BasicAuth'],
  ['oauth2', 'OAuth2'],
]);
const formTypes = new Set(['apikey', 'basicauth', 'oauth2']);
const oauthForm = new Set(['oauthform']);

/** Reports forms of another authentication, and sign-ins without a form. */
export function findMismatchedForms(content: ConnectorContent): Diagnostic[] {
  return content.contentKind === 'DataConnector' ? findInCcp(content) : findInCcf(content);
}

function findInCcp(content: ConnectorContent): Diagnostic[] {
  const [polling] = pollersOf(content);
  const authentication = readLiteral(readMember(polling, 'auth'), 'authType');
  const expected = authentication && forms.get(authentication.text.trim().toLowerCase());
  if (!authentication || expected === undefined) return [];
  const used = instructionsOfTypes(content, formTypes);
  if (used.some(({ type }) => type.toLowerCase() === expected.toLowerCase())) return [];
  const { text: auth, place } = authentication;
  const related = [
    { message: 'The authentication is set here.', location: atValue(place.source, place.pointer) },
  ];
  return used.flatMap(({ type, place: form }) => {
    const at = readMember(form, 'type') ?? form;
    const location = atValue(at.source, at.pointer);
    return [instructionAuthMismatch.report('form', { type, auth, expected }, location, { related })];
  });
}

function findInCcf(content: ConnectorContent): Diagnostic[] {
  const authentications = pollersOf(content).flatMap((poller) => {
    const auth = readMember(poller, 'auth');
    const type = readLiteral(auth, 'type') ?? readLiteral(auth, 'authType');
    return auth && type ? [{ auth, type: type.text.trim() }] : [];
  });
  const used = instructionsOfTypes(content, oauthForm);
  const types = authentications.map(({ type }) => type);
  const isOAuth = types.some((type) => /oauth|^gcp$|^github$/i.test(type));
  if (types.length > 0 && types.length === pollersOf(content).length && !isOAuth) {
    return used.map(({ place }) => {
      const at = readMember(place, 'type') ?? place;
      const auth = [...new Set(types)].join(', ');
      return instructionAuthMismatch.report('formNotOAuth', { auth }, atValue(at.source, at.pointer));
    });
  }
  if (used.length > 0) return [];
  return authentications.flatMap(({ auth, type }) => {
    const grant = readLiteral(auth, 'GrantType');
    if (type.toLowerCase() !== 'oauth2' || !grant || !/^authorization_?code$/i.test(grant.text.trim()))
      return [];
    return [
      instructionAuthMismatch.report('formMissing', {}, atValue(grant.place.source, grant.place.pointer)),
    ];
  });
}
