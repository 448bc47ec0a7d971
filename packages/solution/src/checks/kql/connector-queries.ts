import { pageOf, type ConnectorContent } from '../connector-places.js';
import { childrenOf, readMember, readText, type PlacedValue } from '../placed-value.js';
import { isAnalysable, placeInValue, replaceInQuery, type PlacedQuery } from './placed-query.js';

const tableName = /\{\{\s*graphQueriesTableName\s*\}\}/gi;

/** The queries of a connector's page: graphs, samples, data types and connectivity, with the name of the table filled in. */
export function connectorQueries(content: ConnectorContent): PlacedQuery[] {
  const page = pageOf(content);
  const table = readText(page, 'graphQueriesTableName');
  return queryValuesOf(page).flatMap(({ value, source, pointer }) => {
    if (typeof value !== 'string') return [];
    const written = placeInValue(source, pointer, value);
    const query = table === undefined ? written : replaceInQuery(written, tableName, table);
    return isAnalysable(query.text) ? [query] : [];
  });
}

function queryValuesOf(page: PlacedValue): PlacedValue[] {
  return [
    ...membersOf(page, 'graphQueries', 'baseQuery'),
    ...membersOf(page, 'sampleQueries', 'query'),
    ...membersOf(page, 'dataTypes', 'lastDataReceivedQuery'),
    ...connectivityQueries(page, 'connectivityCriteria'),
    ...connectivityQueries(page, 'connectivityCriterias'),
  ];
}

function membersOf(page: PlacedValue, list: string, member: string): PlacedValue[] {
  return itemsOf(page, list).flatMap((item) => readMember(item, member) ?? []);
}

/** Other criteria name kinds of data connectors in `value`, or nothing. */
function connectivityQueries(page: PlacedValue, list: string): PlacedValue[] {
  return itemsOf(page, list).flatMap((criterion) => {
    if (readText(criterion, 'type')?.toLowerCase() !== 'isconnectedquery') return [];
    const value = readMember(criterion, 'value');
    if (!value) return [];
    return Array.isArray(value.value) ? childrenOf(value) : [value];
  });
}

function itemsOf(page: PlacedValue, list: string): PlacedValue[] {
  const items = readMember(page, list);
  return items ? childrenOf(items) : [];
}
