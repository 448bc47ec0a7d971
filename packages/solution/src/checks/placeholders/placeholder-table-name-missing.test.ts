import { describe, expect, it } from '@jest/globals';
import {
  findMissingTableName,
  placeholderTableNameMissing as check,
} from './placeholder-table-name-missing.js';
import { createSource } from '@hubwright/schema';
import { createCcf, createCcp, show } from './testing/connectors.js';

const queries = {
  dataTypes: [{ name: '{{graphQueriesTableName}}' }],
  graphQueries: [{ baseQuery: 'x {{graphQueriesTableName}}' }],
};

describe('placeholder-table-name-missing', () => {
  it('points at the first use', () => {
    const found = findMissingTableName(createCcp(queries, {}));
    expect(show(check, found)).toEqual([
      'warning missing @ /resources/0/properties/connectorUiConfig/dataTypes/0/name «{{graphQueriesTableName}}»',
    ]);
    expect(found[0]?.args).toEqual({ placeholder: '{{graphQueriesTableName}}', count: 2 });
  });

  it('sees blank names as missing, in CCF too', () => {
    expect(findMissingTableName(createCcf({ graphQueriesTableName: ' ', ...queries }, {}))).toHaveLength(1);
  });

  it('points into a definition file that holds the bare page', () => {
    const connector = createCcf(queries, {});
    const source = createSource('Data Connectors/page.json', JSON.stringify(queries));
    const bare = { ...connector, uiPointer: '', definition: { ...connector.definition, source } };
    expect(show(check, findMissingTableName(bare))).toEqual([
      'warning missing @ /dataTypes/0/name «{{graphQueriesTableName}}»',
    ]);
  });

  it('is content with a name, and with pages that need none', () => {
    expect(findMissingTableName(createCcp({ GraphQueriesTableName: 'X_CL', ...queries }, {}))).toEqual([]);
    expect(findMissingTableName(createCcp({ a: '{{other}}' }, {}))).toEqual([]);
  });
});
