import { asObjects, asText, type JsonObject } from '@hubwright/schema';
import { azureError, replyError, type AzureErrorDetail } from '../exchange/azure-error.js';
import { reply, type Answer, type Call } from '../exchange/exchange.js';
import { wrongMethod } from '../resources/answer-resource.js';
import type { OfferStore, StoredConfiguration, StoredOffer } from './offer-store.js';

/** Answers for the technical configurations of plans; `undefined` when there is none of the id. */
export function answerConfigurations(
  { newId }: OfferStore,
  offer: StoredOffer,
  [selector = '']: readonly string[],
  { method, body = {}, headers }: Call,
): Answer | undefined {
  const instanceId = /^getByInstanceID\(instanceID=(.+)\)$/i.exec(selector)?.[1];
  if (instanceId !== undefined) {
    const found = [...offer.configurations.values()].filter((one) => one.instanceId === instanceId);
    return method === 'GET'
      ? reply(200, { value: found.map(show) })
      : replyError(wrongMethod(method, ['GET']));
  }
  const found = offer.configurations.get(selector);
  if (!found) return undefined;
  if (method === 'GET') return reply(200, show(found));
  if (method !== 'PUT') return replyError(wrongMethod(method, ['GET', 'PUT']));
  if (headers['if-match'] !== found.etag)
    return replyError(
      azureError(412, 'PreconditionFailed', "'If-Match' is not the current etag of the configuration."),
    );
  const faults = faultsOf(offer, body);
  if (faults.length > 0)
    return replyError(
      azureError(400, 'ValidationFailed', 'The package configuration is not valid.', { details: faults }),
    );
  const { id: _, ['@odata.etag']: __, ...kept } = body;
  found.body = kept;
  found.etag = `"${newId()}"`;
  return reply(200, show(found));
}

function faultsOf(offer: StoredOffer, body: JsonObject): AzureErrorDetail[] {
  const faults: AzureErrorDetail[] = [];
  if (!/^\d+\.\d+\.\d+$/.test(asText(body['version'])))
    faults.push({
      code: 'InvalidVersion',
      message: 'The version has to be three numbers.',
      target: 'version',
    });
  const references = asObjects(body['packageReferences']);
  references.forEach(({ type, value }, index) => {
    const state = offer.packages.get(asText(value))?.state;
    if (type !== 'AzureApplicationPackage' || state !== 'Processed')
      faults.push({
        code: 'PackageNotReady',
        message: `The package '${asText(value)}' is not there or not processed.`,
        target: `packageReferences[${index}].value`,
      });
  });
  return faults;
}

function show({ id, etag, body }: StoredConfiguration): JsonObject {
  return { ...body, '@odata.etag': etag, id };
}
