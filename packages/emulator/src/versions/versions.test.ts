import { expect, it } from '@jest/globals';
import { group, runEmulator, sentinel, workspace } from '../testing/running-emulator.js';

it.each([
  ['no version', `${sentinel}/dataConnectors`, null, 400, 'MissingApiVersionParameter'],
  [
    'an unknown version of a service',
    `${sentinel}/dataConnectors`,
    '2020-13-01',
    400,
    'NoRegisteredProviderFound',
  ],
  ['an unknown version of Resource Manager', group, '1999-01-01', 400, 'InvalidApiVersionParameter'],
  ['an unknown type', `${sentinel}/dataConectors`, '2024-09-01', 404, 'InvalidResourceType'],
  [
    'an unknown service',
    `${group}/providers/Contoso.Things/things/a`,
    '2024-09-01',
    404,
    'InvalidResourceNamespace',
  ],
  [
    'a type in its first preview',
    `${sentinel}/contentPackages`,
    '2022-01-01-preview',
    400,
    'NoRegisteredProviderFound',
  ],
])('refuses %s', async (_, path, apiVersion, status, code) => {
  const { send } = await runEmulator();
  const answer = await send('GET', path, undefined, { apiVersion });
  expect([answer.status, answer.code]).toEqual([status, code]);
});

it('lists the versions there are, and takes names in any case', async () => {
  const { send } = await runEmulator();
  const { json } = await send('GET', `${workspace}/tables`, undefined, { apiVersion: '2020-08-01' });
  expect(json).toMatchObject({ error: { message: expect.stringContaining('2022-10-01, 2023-09-01') } });
  expect((await send('GET', sentinel.toLowerCase() + '/DATACONNECTORS')).status).toBe(200);
});
