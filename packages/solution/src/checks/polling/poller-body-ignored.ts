import { atKey, atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { readMember } from '../placed-value.js';
import { entriesOf, isFixed, isGiven, methodOf, readFlag, readPlacedText } from './member-values.js';
import { httpCallsOf, type PollingCall } from './polling-places.js';

/** A request says something about a body it does not have, or of another kind. */
export const pollerBodyIgnored = defineCheck({
  id: 'poller-body-ignored',
  severity: 'warning',
  scope: 'connector',
  origin: 'guidance',
  summary: 'A request describes a body it does not send, or announces another kind of body than it sends.',
  page: new URL('../../../checks/poller-body-ignored.md', import.meta.url),
  messages: {
    template:
      'queryParametersTemplate is the body of a POST request, but this is a GET, so it is not sent. Set httpMethod to POST, or use queryParameters.',
    json: 'isPostPayloadJson is about the body of a POST request, but this is a GET. Remove it, or set httpMethod to POST.',
    contentType:
      'Content-Type says "{type}", but the body is sent as {sent}: isPostPayloadJson is {flag}. Change one of them.',
  },
});

/** Reports bodies of GET requests, and bodies that contradict their content type. */
export function findIgnoredBodies(content: ConnectorContent, context: LintContext): Diagnostic[] {
  return httpCallsOf(content, context).flatMap((call) =>
    methodOf(call.request) === 'GET' ? findInGet(call) : findInPost(call),
  );
}

function findInGet({ request }: PollingCall): Diagnostic[] {
  const template = readMember(request, 'queryParametersTemplate');
  const json = readMember(request, 'isPostPayloadJson');
  if (template && isGiven(request, 'queryParametersTemplate'))
    return [pollerBodyIgnored.report('template', {}, atKey(template.source, template.pointer))];
  return json && readFlag(request, 'isPostPayloadJson') === true
    ? [pollerBodyIgnored.report('json', {}, atKey(json.source, json.pointer))]
    : [];
}

function findInPost({ request }: PollingCall): Diagnostic[] {
  if (methodOf(request) !== 'POST') return [];
  const isJson = readFlag(request, 'isPostPayloadJson') ?? false;
  const found: Diagnostic[] = [];
  for (const { name, place } of entriesOf(request, 'headers')) {
    const type = typeof place.value === 'string' ? place.value : '';
    if (name.toLowerCase() !== 'content-type' || !isFixed(type)) continue;
    const says = /\bjson\b/i.test(type) ? 'json' : /x-www-form-urlencoded/i.test(type) ? 'form' : 'other';
    if (says === 'other' || (says === 'json') === isJson) continue;
    const args = { type, sent: isJson ? 'JSON' : 'a form', flag: isJson ? 'true' : 'not set' };
    // A template without the switch may still be sent as it is written.
    const severity = isJson || !readPlacedText(request, 'queryParametersTemplate') ? 'warning' : 'info';
    found.push(
      pollerBodyIgnored.report('contentType', args, atValue(place.source, place.pointer), { severity }),
    );
  }
  return found;
}
