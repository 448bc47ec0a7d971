import { describe, expect, it } from '@jest/globals';
import { fillCopyableLabel, readFillWith, resolveTableName } from './resolve-page.js';

describe('resolveTableName', () => {
  it('fills the table name and nothing else', () => {
    const config = {
      GraphQueriesTableName: 'X_CL',
      graphQueries: [{ baseQuery: '{{graphQueriesTableName}} | where a == "{{b}}"' }],
    };
    expect(resolveTableName(config).value).toEqual({
      ...config,
      graphQueries: [{ baseQuery: 'X_CL | where a == "{{b}}"' }],
    });
  });

  it('leaves the placeholder when there is no name', () => {
    expect(resolveTableName({ a: '{{graphQueriesTableName}}', graphQueriesTableName: '' }).replaced).toEqual(
      [],
    );
    expect(resolveTableName('{{graphQueriesTableName}}').value).toBe('{{graphQueriesTableName}}');
  });
});

describe('fillCopyableLabel', () => {
  const environment = { WorkspaceId: 'w-1', PrimaryKey: 'k{0}' };

  it('fills positions in order, names in any case', () => {
    const label = {
      fillWith: ['workspaceid', 'PrimaryKey'],
      label: 'Run ({0})',
      value: 'sh {0} {1} {1} {2}',
    };
    expect(fillCopyableLabel(label, environment)).toEqual({
      label: 'Run (w-1)',
      value: 'sh w-1 k{0} k{0} {2}',
      missing: [],
    });
  });

  it('copies the names themselves when there is no value, and tells what is missing', () => {
    expect(fillCopyableLabel({ fillWith: ['WorkspaceId', 'Nope'] }, environment)).toEqual({
      label: '',
      value: 'w-1',
      missing: ['Nope'],
    });
  });

  it('reads fillWith in every shape', () => {
    expect(readFillWith({ FillWith: 'a, b' })).toEqual(['a', 'b']);
    expect(readFillWith({ fillWith: ['a', 1, null] })).toEqual(['a']);
    expect(readFillWith({})).toEqual([]);
  });
});
