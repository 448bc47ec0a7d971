import { expect, it } from '@jest/globals';
import { asObject, asObjects, asText, type Json, type JsonObject } from '@hubwright/schema';
import type { EmulatorOptions } from '../emulator-options.js';
import { issueTestToken } from '../tokens/test-token.js';
import { runEmulator } from '../testing/running-emulator.js';

const zip = Buffer.from('PK\u0003\u0004 and the rest');

/** An emulator with an offer, and a client with a token for Partner Center. */
async function open(options: Partial<EmulatorOptions> = {}) {
  const emulator = await runEmulator({
    offers: [{ offerId: 'contoso', planIds: ['basic', 'plus'] }],
    resourceMilliseconds: 1000,
    ...options,
  });
  const token = issueTestToken(emulator.clock.time, 'https://api.partner.microsoft.com');
  const send = (method: string, path: string, body?: Json, headers: Record<string, string> = {}) =>
    emulator.send(method, `/v1.0/ingestion${path}`, body, {
      apiVersion: null,
      headers: { authorization: `Bearer ${token}`, ...headers },
    });
  const [product] = asObjects((await send('GET', '/products')).json['value']);
  return { ...emulator, send, product: `/products/${asText(product?.['id'])}` };
}

async function draftOf(send: Awaited<ReturnType<typeof open>>['send'], product: string): Promise<JsonObject> {
  const { json } = await send('GET', `${product}/branches/getByModule(module=Package)`);
  const branch = asObjects(json['value']).find(({ variantID }) => variantID !== undefined);
  const id = asText(branch?.['currentDraftInstanceID']);
  const found = await send('GET', `${product}/packageConfigurations/getByInstanceID(instanceID=${id})`);
  return asObjects(found.json['value'])[0]!;
}

async function upload(send: Awaited<ReturnType<typeof open>>['send'], product: string, bytes: Buffer) {
  const body = { resourceType: 'AzureApplicationPackage', fileName: 'a.zip' };
  const { json } = await send('POST', `${product}/packages`, body);
  const put = await fetch(asText(json['fileSasUri']), {
    method: 'PUT',
    headers: { 'x-ms-blob-type': 'BlockBlob' },
    body: new Uint8Array(bytes),
  });
  const path = `${product}/packages/${asText(json['id'])}`;
  const update = await send('PUT', path, { ...json, State: 'Uploaded', state: 'Uploaded' });
  return {
    path,
    id: asText(json['id']),
    statuses: [put.status, update.status],
    address: asText(json['fileSasUri']),
  };
}

it('has the offer, its plans and their drafts', async () => {
  const { send, product } = await open();
  const plans = asObjects((await send('GET', `${product}/variants`)).json['value']);
  expect(plans.map(({ externalID }) => externalID)).toEqual(['basic', 'plus']);
  expect(await draftOf(send, product)).toMatchObject({ packageReferences: [] });
});

it('lists offers by pages, whose links are relative to the host', async () => {
  const offers = ['a', 'b', 'c'].map((offerId) => ({ offerId, planIds: [] }));
  const { send } = await open({ offers, pageSize: 2 });
  expect((await send('GET', '/products')).json['nextLink']).toBe('v1.0/ingestion/products?%24skipToken=2');
});

it('processes a package that was uploaded, and puts it into the draft of a plan', async () => {
  const { send, product, clock } = await open();
  const { path, id, statuses } = await upload(send, product, zip);
  expect(statuses).toEqual([201, 200]);
  expect((await send('GET', path)).json['state']).toBe('InProcessing');
  clock.time += 1000;
  expect((await send('GET', path)).json['state']).toBe('Processed');
  const draft = await draftOf(send, product);
  const body = {
    ...draft,
    version: '3.0.0',
    packageReferences: [{ type: 'AzureApplicationPackage', value: id }],
  };
  const target = `${product}/packageconfigurations/${asText(draft['id'])}`;
  expect((await send('PUT', target, body, { 'if-match': '"old"' })).status).toBe(412);
  expect((await send('PUT', target, body, { 'if-match': asText(draft['@odata.etag']) })).status).toBe(200);
  expect(await draftOf(send, product)).toMatchObject({ version: '3.0.0' });
});

it('says what is wrong with a configuration, member by member', async () => {
  const { send, product } = await open();
  const draft = await draftOf(send, product);
  const answer = await send(
    'PUT',
    `${product}/packageconfigurations/${asText(draft['id'])}`,
    { ...draft, version: 'three', packageReferences: [{ type: 'AzureApplicationPackage', value: 'none' }] },
    { 'if-match': asText(draft['@odata.etag']) },
  );
  const details = asObjects(asObject(answer.json['error'])['details']);
  expect([answer.status, details.map(({ target }) => target)]).toEqual([
    400,
    ['version', 'packageReferences[0].value'],
  ]);
});

it('cannot process what is no zip, and takes uploads at the signed address alone', async () => {
  const { send, product, clock } = await open();
  const { path, address } = await upload(send, product, Buffer.from('text'));
  clock.time += 1000;
  expect((await send('GET', path)).json['state']).toBe('ProcessFailed');
  const refused = await fetch(`${address}x`, { method: 'PUT', body: new Uint8Array(zip) });
  expect([refused.status, refused.headers.get('x-ms-error-code')]).toEqual([403, 'AuthenticationFailed']);
});

it('submits to preview, one submission at a time', async () => {
  const { send, product, clock } = await open();
  const { json } = await send('GET', `${product}/branches/getByModule(module=Listing)`);
  const [branch] = asObjects(json['value']);
  const body = {
    resourceType: 'SubmissionCreationRequest',
    targets: [{ type: 'Scope', value: 'preview' }],
    resources: [{ type: 'Listing', value: asText(branch?.['currentDraftInstanceID']) }],
  };
  const made = await send('POST', `${product}/submissions`, body);
  expect([made.status, (await send('POST', `${product}/submissions`, body)).code]).toEqual([
    201,
    'SubmissionInProgress',
  ]);
  clock.time += 4000;
  const path = `${product}/submissions/${asText(made.json['id'])}`;
  expect((await send('GET', path)).json).toMatchObject({ state: 'Published', substate: 'ReadyToPublish' });
  const live = { ...body, targets: [{ type: 'Scope', value: 'live' }] };
  expect((await send('POST', `${product}/submissions`, live)).status).toBe(400);
});

it('wants a token for Partner Center, and knows nothing else', async () => {
  const { origin, clock, send, product } = await open();
  const token = issueTestToken(clock.time);
  const refused = await fetch(`${origin}/v1.0/ingestion/products`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(refused.status).toBe(401);
  const paths = [
    '/somewhere',
    '/products/none',
    `${product}/listings`,
    `${product}/branches/getByModule(module=No)`,
  ];
  for (const path of paths) expect((await send('GET', path)).status).toBe(404);
  expect((await send('DELETE', '/products')).status).toBe(405);
});
