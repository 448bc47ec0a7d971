import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import { pageOf, type ConnectorContent } from '../connector-places.js';
import { readMember } from '../placed-value.js';

/** A page lacks a list the portal reads without looking. */
export const pageListMissing = defineCheck({
  id: 'page-list-missing',
  severity: 'warning',
  scope: 'connector',
  origin: 'public-pipeline',
  aka: ['azure-sentinel/dataConnectorValidator:schema'],
  summary: 'A connector page lacks a list the portal reads, or the list is empty.',
  page: new URL('../../../checks/page-list-missing.md', import.meta.url),
  messages: {
    missing:
      'The page has no {name}. The portal reads the list without looking whether it is there, and the page of a connector without it may not open. Add it.',
    empty: 'The page has an empty {name}, so {loss}.',
  },
});

/** What a page with an empty list does not show. */
const losses: Readonly<Record<string, string>> = {
  graphQueries: 'its graph has no line. Add a query of the table',
  sampleQueries: 'it shows no example of a query. Add one',
  dataTypes: 'it names no table, and rules cannot refer to one. Add the table',
  instructionSteps: 'nobody learns how to connect. Add a step',
};

/** Lists that the schema of CCF definitions demands already. */
const demanded = new Set(['graphQueries', 'dataTypes', 'instructionSteps']);

/** Reports lists that are missing, and those without an element. */
export function findMissingLists(content: ConnectorContent): Diagnostic[] {
  const page = pageOf(content);
  const isCcf = content.contentKind === 'CcfConnector';
  // The service has the lists of its own connectors.
  if (!isCcf && content.kind === 'StaticUI') return [];
  return Object.entries(losses).flatMap(([name, loss]) => {
    // `instructionsSteps` is reported as another spelling.
    const list = readMember(page, name) ?? readMember(page, name.replace('instruction', 'instructions'));
    if (!list || list.value === null) {
      const { source, pointer } = list ?? page;
      // The format of today does without sample queries.
      if (isCcf && (name === 'sampleQueries' || (demanded.has(name) && !list))) return [];
      return [pageListMissing.report('missing', { name }, atValue(source, pointer))];
    }
    if (!Array.isArray(list.value) || list.value.length > 0) return [];
    const location = atValue(list.source, list.pointer);
    return [pageListMissing.report('empty', { name, loss }, location)];
  });
}
