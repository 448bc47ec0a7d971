import type { JsonObject } from '@hubwright/schema';
import { azureError, replyError } from '../exchange/azure-error.js';
import { reply, type Answer, type Call } from '../exchange/exchange.js';
import { listPage } from '../resources/list-page.js';
import { wrongMethod } from '../resources/answer-resource.js';
import type { OfferStore, StoredOffer } from './offer-store.js';
import { answerConfigurations } from './package-configurations.js';
import { answerPackages } from './packages.js';
import { answerSubmissions } from './submissions.js';

/**
 * Answers for the submission API of Partner Center, through which offers of the type Azure application are kept. Its place is
 * https://api.partner.microsoft.com/v1.0/ingestion, here `/v1.0/ingestion`:
 * https://learn.microsoft.com/partner-center/marketplace-offers/azure-app-apis
 */
export function answerIngestion(store: OfferStore, call: Call): Answer {
  const [, , , products = '', id = '', area = '', ...rest] = call.url.pathname.split('/');
  if (products !== 'products') return notFound(call);
  if (id === '') return onlyGet(call, () => list(store, call, [...store.offers.values()].map(showProduct)));
  const offer = store.offers.get(id);
  if (!offer) return notFound(call);
  switch (area.toLowerCase()) {
    case '':
      return onlyGet(call, () => reply(200, showProduct(offer)));
    case 'variants':
      return onlyGet(call, () => list(store, call, offer.plans.map(showVariant)));
    case 'branches':
      return onlyGet(call, () => answerBranches(offer, rest[0] ?? '') ?? notFound(call));
    case 'packages':
      return answerPackages(store, offer, rest, call) ?? notFound(call);
    case 'packageconfigurations':
      return answerConfigurations(store, offer, rest, call) ?? notFound(call);
    case 'submissions':
      return answerSubmissions(store, offer, rest, call) ?? notFound(call);
    default:
      return notFound(call);
  }
}

/** The links to further pages are relative to the host, as those of the service. */
function list({ pageSize }: OfferStore, { url }: Call, members: readonly JsonObject[]): Answer {
  const page = listPage(members, url, pageSize);
  const { nextLink } = page;
  return reply(
    200,
    typeof nextLink === 'string' ? { ...page, nextLink: nextLink.slice(url.origin.length + 1) } : page,
  );
}

function answerBranches(offer: StoredOffer, selector: string): Answer | undefined {
  const module = /^getByModule\(module=(\w+)\)$/i.exec(selector)?.[1] ?? '';
  const own = offer.modules[module];
  if (own === undefined) return undefined;
  const branch = (currentDraftInstanceID: string, more: JsonObject = {}): JsonObject => ({
    resourceType: 'Branch',
    friendlyName: 'main',
    type: 'Main',
    module,
    currentDraftInstanceID,
    ...more,
  });
  const ofPlans = module === 'Package' ? offer.plans : [];
  return reply(200, {
    value: [
      branch(own),
      ...ofPlans.map(({ id, draftInstanceId }) => branch(draftInstanceId, { variantID: id })),
    ],
  });
}

function showProduct({ id, offerId }: StoredOffer): JsonObject {
  return {
    resourceType: 'AzureApplication',
    name: offerId,
    externalIDs: [{ type: 'AzureOfferId', value: offerId }],
    isModularPublishing: true,
    id,
  };
}

function showVariant({ id, planId }: StoredOffer['plans'][number]): JsonObject {
  return { resourceType: 'AzureSkuVariant', state: 'Active', friendlyName: planId, externalID: planId, id };
}

function onlyGet(call: Call, answer: () => Answer): Answer {
  return call.method === 'GET' ? answer() : replyError(wrongMethod(call.method, ['GET']));
}

function notFound({ url }: Call): Answer {
  return replyError(azureError(404, 'ResourceNotFound', `'${url.pathname}' was not found.`));
}
