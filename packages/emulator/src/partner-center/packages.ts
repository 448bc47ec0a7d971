import { asText, type JsonObject } from '@hubwright/schema';
import { azureError, replyError } from '../exchange/azure-error.js';
import { reply, replyEmpty, type Answer, type Call, type EmulatorRequest } from '../exchange/exchange.js';
import { wrongMethod } from '../resources/answer-resource.js';
import type { OfferStore, StoredOffer, StoredPackage } from './offer-store.js';

const resourceType = 'AzureApplicationPackage';

/** Answers for the packages of an offer; `undefined` when there is none of the id. */
export function answerPackages(
  store: OfferStore,
  offer: StoredOffer,
  [id]: readonly string[],
  call: Call,
): Answer | undefined {
  if (id === undefined)
    return call.method === 'POST'
      ? create(store, offer, call)
      : replyError(wrongMethod(call.method, ['POST']));
  const found = offer.packages.get(id);
  if (!found) return undefined;
  if (call.method === 'GET') return reply(200, show(found));
  return call.method === 'PUT'
    ? update(store, found, call)
    : replyError(wrongMethod(call.method, ['GET', 'PUT']));
}

function create({ newId }: OfferStore, offer: StoredOffer, { body = {}, url }: Call): Answer {
  const fileName = asText(body['fileName']);
  if (body['resourceType'] !== resourceType || !/^[^/\\]+\.zip$/i.test(fileName))
    return refuse(
      'A package needs the resourceType AzureApplicationPackage and the name of a zip.',
      'fileName',
    );
  const id = newId();
  const made: StoredPackage = {
    id,
    fileName,
    fileSasUri: `${url.origin}/blobs/${id}/${encodeURIComponent(fileName)}?sv=2018-03-28&sr=b&sp=rw&sig=${newId()}`,
    state: 'PendingUpload',
    etag: `"${newId()}"`,
    bytes: undefined,
  };
  offer.packages.set(id, made);
  return reply(201, show(made));
}

/** The state Uploaded starts the processing; a zip passes, anything else fails. */
function update(
  { schedule, newId, processingMilliseconds }: OfferStore,
  found: StoredPackage,
  call: Call,
): Answer {
  const { body = {} } = call;
  const state = asText(body['state']) || asText(body['State']);
  if (state !== 'Uploaded') return refuse("'State' of a package can be set to Uploaded alone.", 'state');
  if (asText(body['@odata.etag']) !== found.etag)
    return replyError(
      azureError(412, 'PreconditionFailed', 'The package has been changed since it was read.'),
    );
  if (!found.bytes) return refuse('There is no file at the address of the package.', 'fileSasUri');
  found.state = 'InProcessing';
  found.etag = `"${newId()}"`;
  const isZip = Buffer.from(found.bytes.slice(0, 4)).toString('latin1') === 'PK\u0003\u0004';
  schedule.after(processingMilliseconds, () => void (found.state = isZip ? 'Processed' : 'ProcessFailed'));
  return reply(200, show(found));
}

function show({ id, fileName, fileSasUri, state, etag }: StoredPackage): JsonObject {
  return { resourceType, fileName, fileSasUri, state, '@odata.etag': etag, id };
}

/** Takes an upload at the address of a package: https://learn.microsoft.com/rest/api/storageservices/put-blob */
export function answerUpload(
  { offers }: OfferStore,
  { method, url, headers, bytes }: EmulatorRequest,
): Answer {
  const id = url.pathname.split('/')[2] ?? '';
  const found = [...offers.values()].flatMap((offer) => offer.packages.get(id) ?? [])[0];
  if (method !== 'PUT') return blobFault(405, 'UnsupportedHttpVerb');
  if (!found || url.search !== new URL(found.fileSasUri).search)
    return blobFault(403, 'AuthenticationFailed');
  if (headers['authorization'] !== undefined) return blobFault(400, 'InvalidAuthenticationInfo');
  if (headers['x-ms-blob-type'] !== 'BlockBlob') return blobFault(400, 'MissingRequiredHeader');
  found.bytes = bytes ?? new Uint8Array();
  return replyEmpty(201, { etag: found.etag });
}

/** Storage says why in a header; its body is XML, which the emulator leaves out. */
function blobFault(status: number, code: string): Answer {
  return replyEmpty(status, { 'x-ms-error-code': code });
}

function refuse(message: string, target: string): Answer {
  return replyError(azureError(400, 'BadRequest', message, { target }));
}
