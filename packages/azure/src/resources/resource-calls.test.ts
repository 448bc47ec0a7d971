import { expect, it } from '@jest/globals';
import { startAnsweringAzure } from '../testing/answering-azure.js';
import { deleteResource, putResource } from './resource-calls.js';

const id = '/subscriptions/s/resourceGroups/g/providers/A.B/c/d';
const resource = { id, apiVersion: '2024-01-01', body: { kind: 'K', properties: { a: 1 }, dependsOn: [] } };

it.each([
  [409, 'Newer instance of data connector exists. Etag does not match.'],
  [412, 'The ETag is missing.'],
])('a resource that is replaced by version alone (%i) is', async (status, message) => {
  const { azure, asked } = await startAnsweringAzure(({ method, body }) => {
    if (method === 'GET') return { status: 200, json: { id, etag: '"7"', properties: { a: 0 } } };
    return body['etag'] === '"7"'
      ? { status: 200, json: { id } }
      : { status, json: { error: { code: 'Conflict', message } } };
  });
  await putResource(azure, resource);
  const puts = asked.filter(({ method }) => method === 'PUT').map(({ body }) => body);
  expect(puts).toEqual([
    { kind: 'K', properties: { a: 1 } },
    { kind: 'K', properties: { a: 1 }, etag: '"7"' },
  ]);
});

it('another conflict is a fault', async () => {
  const json = { error: { code: 'Conflict', message: 'It is being deleted.' } };
  const { azure, asked } = await startAnsweringAzure(() => ({ status: 409, json }));
  await expect(putResource(azure, resource)).rejects.toThrow('It is being deleted.');
  expect(asked).toHaveLength(1);
});

it.each([200, 204, 404])('a resource that is deleted with %i is gone', async (status) => {
  const { azure } = await startAnsweringAzure(({ method }) =>
    method === 'GET' ? { status: 200, json: { id } } : { status, json: status === 404 ? {} : undefined },
  );
  expect(await deleteResource(azure, id, '2024-01-01')).toBe(status !== 404);
});
