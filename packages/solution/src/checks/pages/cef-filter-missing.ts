import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import { categoryOf } from './connector-category.js';
import { pageQueriesOf, spanOfWord } from './page-queries.js';

/** A query of a CEF connector counts the events of all products. */
export const cefFilterMissing = defineCheck({
  id: 'cef-filter-missing',
  severity: 'warning',
  scope: 'connector',
  origin: 'guidance',
  summary: 'A query of a CEF connector does not filter by DeviceVendor or DeviceProduct.',
  page: new URL('../../../checks/cef-filter-missing.md', import.meta.url),
  messages: {
    unfiltered:
      'CommonSecurityLog holds the events of all CEF products, and this {role} query takes all of them. Filter by DeviceVendor and DeviceProduct.',
    noProduct:
      'This {role} query filters by DeviceVendor only and takes the events of all products of the vendor. Filter by DeviceProduct as well.',
  },
});

/** Reports queries of CommonSecurityLog that filter by neither, or the first that filters by the vendor only (info). */
export function findUnfilteredCefQueries(content: ConnectorContent): Diagnostic[] {
  if (categoryOf(content) !== 'cef') return [];
  let isProductReported = false;
  return pageQueriesOf(content).flatMap((query) => {
    const { words, origin, role, place } = query;
    if (origin !== 'CommonSecurityLog' || words.has('DeviceProduct')) return [];
    const location = atValue(place.source, place.pointer, spanOfWord(query, origin));
    if (!words.has('DeviceVendor')) return [cefFilterMissing.report('unfiltered', { role }, location)];
    if (isProductReported) return [];
    isProductReported = true;
    return [cefFilterMissing.report('noProduct', { role }, location, { severity: 'info' })];
  });
}
