import { atKey, defineCheck, locate, type Diagnostic, type Fix } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { readMember, type PlacedValue } from '../placed-value.js';
import { pagingTypeOf, readFlag, readPlacedText } from './member-values.js';
import { httpCallsOf, type PollingCall } from './polling-places.js';

/** A link of OData is treated as a token. */
export const pollerPagingAbsoluteLink = defineCheck({
  id: 'poller-paging-absolute-link',
  severity: 'warning',
  scope: 'connector',
  origin: 'ours',
  summary: 'The paging takes the absolute link of an OData answer for a token or a part of an address.',
  page: new URL('../../../checks/poller-paging-absolute-link.md', import.meta.url),
  messages: {
    absolute:
      '"{path}" holds the whole address of the next page, which paging of type {type} does not call as it is. Use pagingType LinkHeader, and give the path as linkHeaderTokenJsonPath.',
  },
});

/** Members that hold a whole address in OData: `@odata.nextLink`, `odata.nextLink`, `@nextLink` and `__next`. */
const linkName = /odata\.next|@nextlink\b|__next\b/i;

/** Reports NextPageUrl and token paging over a link that is an address by itself. */
export function findAbsoluteLinks(content: ConnectorContent, context: LintContext): Diagnostic[] {
  return httpCallsOf(content, context).flatMap(findInCall);
}

function findInCall({ paging }: PollingCall): Diagnostic[] {
  const type = readPlacedText(paging, 'pagingType');
  const path = readPlacedText(paging, 'nextPageTokenJsonPath');
  const folded = pagingTypeOf(paging);
  if (!paging || !type || !path || !linkName.test(path.value)) return [];
  // A token taken from a link is no address any more once it has a parameter of its own.
  const isUrl = folded === 'nextpageurl';
  const isToken = ['nextpagetoken', 'pagetoken'].includes(folded) && /odata/i.test(path.value);
  if (!isUrl && !isToken) return [];
  if (readFlag(paging, 'isNextPageTokenRelativeUrl') === true || readMember(paging, 'nextPageUrl')) return [];
  const args = { path: path.value, type: type.value };
  return [
    pollerPagingAbsoluteLink.report('absolute', args, atKey(path.source, path.pointer), {
      fix: linkHeaderFix(paging, type, path),
    }),
  ];
}

/** Changes the type, and the name of the member that holds the path; members only the old type reads stay for the author. */
function linkHeaderFix(paging: PlacedValue, type: PlacedValue, path: PlacedValue): Fix {
  return {
    title: 'Use LinkHeader with linkHeaderTokenJsonPath',
    edits: () =>
      [
        { at: locate({ source: type.source, pointer: type.pointer, at: 'value' }), text: '"LinkHeader"' },
        { at: locate(atKey(path.source, path.pointer)), text: '"linkHeaderTokenJsonPath"' },
      ].flatMap(({ at, text }) =>
        at ? [{ source: paging.source, offset: at.offset, length: at.length, newText: text }] : [],
      ),
  };
}
