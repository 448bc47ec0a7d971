import { authTypeOf, credentialSlots, readSlot } from '../credential-slots.js';
import type { Mask } from '../mask.js';
import type { PollingPlan } from '../polling-plan.js';
import type { HttpRequest, HttpResponse } from '../transport-port.js';
import { challengeSchemes } from './challenge-schemes.js';

/** Words that stand before a credential. */
const knownScheme =
  /^(?:basic|bearer|token|apikey|api-key|key|ssws|oauth|digest|splunk|genie-?key|zoho-oauthtoken)$/i;

/** Sentences on what is odd about the credentials sent, given the answer; none of them holds a secret. */
export function refusalHints(
  { auth }: Pick<PollingPlan, 'auth'>,
  request: HttpRequest,
  response: HttpResponse,
  mask: Mask,
): string[] {
  const sent = Object.entries(request.headers).find(([name]) => name.toLowerCase() === 'authorization')?.[1];
  const words = sent?.trim().split(/\s+/) ?? [];
  return [...oddValues(auth), ...(doubledPrefix(words, mask) ?? otherScheme(auth, words, response, mask))];
}

/** Sentences on credentials that look as if more than them had been copied. */
export function oddValues(auth: PollingPlan['auth']): string[] {
  return credentialSlots.flatMap((slot) => {
    const value = readSlot(auth, slot);
    if (value === undefined) return [];
    if (/^\s|\s$/.test(value)) return [`The value of ${slot.name} begins or ends with a blank.`];
    return /^(["'`]).*\1$/s.test(value) ? [`The value of ${slot.name} stands in quotes.`] : [];
  });
}

/** `Bearer Bearer …`, or `token Bearer …`: the key was given with the word that the connector adds. */
function doubledPrefix([first, second, key]: readonly string[], mask: Mask): string[] | undefined {
  if (first === undefined || second === undefined || key === undefined || mask.text(first) !== first)
    return undefined;
  if (!knownScheme.test(second) && second.toLowerCase() !== first.toLowerCase()) return undefined;
  return [
    `Two words stand before the key, "${first}" and "${second}": give the key without "${second}", or change the word the connector adds.`,
  ];
}

function otherScheme(
  auth: PollingPlan['auth'],
  [first = '', ...rest]: readonly string[],
  response: HttpResponse,
  mask: Mask,
): string[] {
  const asked = challengeSchemes(response.headers['www-authenticate'] ?? []);
  if (asked.length === 0 || asked.some((scheme) => scheme.toLowerCase() === first.toLowerCase())) return [];
  const wanted = asked.map((scheme) => `"${scheme}"`).join(' or ');
  const advice = adviceFor(auth, asked[0]!);
  if (first === '')
    return [`The API asks for ${wanted} in the header Authorization, which was not sent. ${advice}`];
  const isScheme = rest.length > 0 && mask.text(first) === first;
  return [
    `The API asks for ${wanted}, and the connector sends ${isScheme ? `"${first}"` : 'the bare key'}. ${advice}`,
  ];
}

function adviceFor(auth: PollingPlan['auth'], scheme: string): string {
  switch (authTypeOf(auth)) {
    case 'apikey':
      return /^basic$/i.test(scheme)
        ? 'Authentication of type Basic sends that.'
        : `"ApiKeyName": "Authorization" with "ApiKeyIdentifier": "${scheme}" sends that.`;
    case 'oauth2':
      return 'The word is set by AccessTokenPrepend.';
    case 'jwttoken':
      return 'The word is set by JwtTokenIdentifier.';
    default:
      return 'Choose the type of auth that sends that.';
  }
}
