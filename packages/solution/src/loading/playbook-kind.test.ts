import { describe, expect, it } from '@jest/globals';
import { playbookKindOf } from './playbook-kind.js';

describe('playbookKindOf', () => {
  it.each([
    [['Microsoft.Logic/workflows', 'Microsoft.Web/connections'], 'Playbook'],
    [['Microsoft.Logic/workflows', 'microsoft.web/CustomAPIs'], 'LogicAppsCustomConnector'],
    [['Microsoft.Storage/storageAccounts', 'Microsoft.Web/Sites'], 'AzureFunction'],
    [['Microsoft.Web/sites', 'Microsoft.Web/customApis'], 'LogicAppsCustomConnector'],
    [[], 'Playbook'],
  ])('of %j is %s', (types, kind) => {
    expect(playbookKindOf({ resources: types.map((type) => ({ type, name: 'x' })) })).toBe(kind);
  });
});
