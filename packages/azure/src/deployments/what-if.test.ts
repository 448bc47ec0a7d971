import { expect, it } from '@jest/globals';
import type { Json } from '@hubwright/schema';
import { startAnsweringAzure } from '../testing/answering-azure.js';
import { planDeployment } from './what-if.js';

/** Plans against an Azure that answers what-if at once. */
async function planWith(answer: Json) {
  const { azure } = await startAnsweringAzure(() => ({ json: answer }));
  return planDeployment(azure, { resourceGroup: 'g', name: 'd', template: {}, parameters: {} });
}

const planned = (...changes: readonly Json[]) =>
  planWith({ status: 'Succeeded', properties: { changes: [...changes] } });

it.each([
  ['Create', 'create', undefined],
  ['modify', 'modify', undefined],
  ['NoChange', 'unchanged', undefined],
  ['NoEffect', 'unchanged', undefined],
  ['Deploy', 'unknown', 'Azure does not compare this type of resource'],
  ['Unsupported', 'unknown', 'Azure calls the change "Unsupported"'],
  ['Potential', 'unknown', 'Azure calls the change "Potential"'],
])('%s', async (changeType, kind, reason) => {
  const { changes } = await planned({ resourceId: '/r', changeType });
  expect(changes).toEqual([{ resourceId: '/r', kind, properties: [], reason }]);
});

it('resources that are not in the template are left out', async () => {
  expect((await planned({ resourceId: '/r', changeType: 'Ignore' })).changes).toEqual([]);
});

it('takes a result that is not wrapped', async () => {
  const { changes } = await planWith({ changes: [{ resourceId: '/r', changeType: 'Create' }] });
  expect(changes).toHaveLength(1);
});

it.each([{}, { properties: null }, { properties: { changes: null } }])(
  '%j does not say that nothing changes',
  async (answer) => {
    await expect(planWith(answer)).rejects.toThrow('without a list of changes');
  },
);

it('gives paths into lists, and hides secrets that are there now', async () => {
  const { changes } = await planned({
    resourceId: '/r',
    changeType: 'Modify',
    delta: [
      {
        path: 'properties.list',
        propertyChangeType: 'Array',
        children: [
          {
            path: '0',
            propertyChangeType: 'Modify',
            children: [{ path: 'name', propertyChangeType: 'Modify', before: 'x', after: 'y' }],
          },
          { path: '2', propertyChangeType: 'Delete', before: { Client_Secret: 'sesame', at: 1 } },
        ],
      },
      {
        path: 'properties.auth.ApiKey',
        propertyChangeType: 'Modify',
        before: 'sesame',
        after: "[parameters('k')]",
      },
      { path: 'properties.auth.ApiKeyName', propertyChangeType: 'Modify', before: 'a', after: 'b' },
      { path: 'tags', propertyChangeType: 'NoEffect', after: 1 },
    ],
  });
  expect(changes[0]?.properties).toEqual([
    { path: 'properties.list[0].name', kind: 'modify', before: 'x', after: 'y' },
    { path: 'properties.list[2]', kind: 'delete', before: { Client_Secret: '***', at: 1 }, after: undefined },
    { path: 'properties.auth.ApiKey', kind: 'modify', before: '***', after: "[parameters('k')]" },
    { path: 'properties.auth.ApiKeyName', kind: 'modify', before: 'a', after: 'b' },
  ]);
});
