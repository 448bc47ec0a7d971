import { atKey, atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { readMember, type PlacedValue } from '../placed-value.js';
import { entriesOf, isGiven, methodOf, pagingTypeOf, readPlacedText } from './member-values.js';
import { httpCallsOf, type PollingCall } from './polling-places.js';

/** The paging lacks a member without which no second page is fetched. */
export const pollerPagingIncomplete = defineCheck({
  id: 'poller-paging-incomplete',
  severity: 'warning',
  scope: 'connector',
  origin: 'guidance',
  summary:
    'The paging does not say where the token of the next page comes from or goes to, or how large a page is.',
  page: new URL('../../../checks/poller-paging-incomplete.md', import.meta.url),
  messages: {
    noToken:
      'Paging of type {type} has no source of the token, so only the first page is fetched. Set nextPageTokenJsonPath or nextPageTokenResponseHeader.',
    noUrl:
      'Paging of type NextPageUrl has neither nextPageTokenJsonPath nor nextPageUrl, so only the first page is fetched. Say where the next address comes from.',
    noPlace:
      'Paging of type {type} does not say where the token goes, so every page asks for the first one. Set nextPageParaName or nextPageRequestHeader.',
    sizeUnnamed:
      'pageSize is not sent without the name of its query parameter. Set {name}, or remove pageSize.',
    twoSources:
      'The token of the next page is read from the body and from a header. Keep the one the API gives.',
    twoPlaces:
      'The token of the next page goes into a query parameter and into a header. Keep the one the API reads.',
    bodyPath:
      '"{name}" is a path into the body, but a GET request has none, so the token is lost. Name a query parameter, or use POST.',
  },
});

/** Reports token paging without a source or a place of the token, and page sizes without a name. */
export function findIncompletePaging(content: ConnectorContent, context: LintContext): Diagnostic[] {
  return httpCallsOf(content, context).flatMap((call) => [...findToken(call), ...findSize(call)]);
}

const tokenTypes = new Set(['nextpagetoken', 'persistenttoken', 'pagetoken']);

function findToken({ paging, request, generation }: PollingCall): Diagnostic[] {
  const folded = pagingTypeOf(paging);
  const place = readPlacedText(paging, 'pagingType');
  if (!paging || !place) return [];
  const location = atValue(place.source, place.pointer);
  const has = (member: string) => isGiven(paging, member);
  if (folded === 'nextpageurl')
    return has('nextPageTokenJsonPath') || has('nextPageUrl') || has('nextPageTokenResponseHeader')
      ? []
      : [pollerPagingIncomplete.report('noUrl', {}, location, { severity: 'error' })];
  if (!tokenTypes.has(folded)) return [];
  const type = place.value.trim();
  const found: Diagnostic[] = [];
  const [path, header] = [has('nextPageTokenJsonPath'), has('nextPageTokenResponseHeader')];
  // Of connectors of 2022 the schema asks for the path itself.
  if (!path && !header && generation === 'ccf')
    found.push(pollerPagingIncomplete.report('noToken', { type }, location, { severity: 'error' }));
  if (path && header) found.push(...reportAt(paging, 'nextPageTokenResponseHeader', 'twoSources'));
  const [parameter, requestHeader] = [has('nextPageParaName'), has('nextPageRequestHeader')];
  if (!parameter && !requestHeader) found.push(pollerPagingIncomplete.report('noPlace', { type }, location));
  if (parameter && requestHeader) found.push(...reportAt(paging, 'nextPageRequestHeader', 'twoPlaces'));
  const name = readPlacedText(paging, 'nextPageParaName');
  if (name && /^\$\.?[.[]/.test(name.value.trim()) && methodOf(request) === 'GET')
    found.push(
      pollerPagingIncomplete.report('bodyPath', { name: name.value }, atValue(name.source, name.pointer)),
    );
  return found;
}

function reportAt(paging: PlacedValue, member: string, messageId: 'twoSources' | 'twoPlaces'): Diagnostic[] {
  const place = readMember(paging, member);
  return place ? [pollerPagingIncomplete.report(messageId, {}, atKey(place.source, place.pointer))] : [];
}

function findSize({ paging, request, generation }: PollingCall): Diagnostic[] {
  const size = readMember(paging, 'pageSize');
  const names = ['pageSizeParaName', 'pageSizeParameterName'];
  if (!size || !isGiven(paging, 'pageSize') || names.some((name) => isGiven(paging, name))) return [];
  const type = pagingTypeOf(paging);
  // The size also tells when a page is the last, which offsets go by.
  if (type === '' || type === 'none' || type === 'offset') return [];
  // The size may be written out among the parameters, and pageSize only tell it to the service.
  const written = entriesOf(request, 'queryParameters').some(
    ({ place }) => String(place.value) === String(size.value),
  );
  if (written) return [];
  const name = generation === 'ccp' ? names[0]! : names[1]!;
  return [pollerPagingIncomplete.report('sizeUnnamed', { name }, atKey(size.source, size.pointer))];
}
