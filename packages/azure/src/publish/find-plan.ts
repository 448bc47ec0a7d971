import { asObjects, asText, suggest } from '@hubwright/schema';
import { AzureFault } from '../errors/azure-fault.js';
import type { PartnerCenter } from './partner-center.js';

/** A plan of an offer in Partner Center, and where its draft is. */
export interface OfferPlan {
  /** The id Partner Center has given the offer, a GUID. */
  readonly productId: string;
  /** The id of the plan's variant. */
  readonly variantId: string;
  /** The draft of the plan's technical configuration. */
  readonly draftId: string;
}

/**
 * Finds a plan by the ids its publisher has given the offer and the plan. Throws an `AzureFault` that says which of them is not there, or
 * that the offer is of another type.
 */
export async function findPlan(partner: PartnerCenter, offerId: string, planId: string): Promise<OfferPlan> {
  const products = await partner.list('/products');
  const names = (product: (typeof products)[number]) =>
    asObjects(product['externalIDs']).map(({ value }) => asText(value));
  const product = products.find((one) => names(one).includes(offerId));
  if (!product) throw notThere(partner, 'offer', offerId, products.flatMap(names), 'that you can reach');
  const type = asText(product['resourceType']);
  if (type !== 'AzureApplication')
    throw new AzureFault(
      'refused',
      `The offer "${offerId}" is of the type ${type}; a solution is an Azure application.`,
      {
        code: 'OfferType',
        correlationId: partner.correlationId,
      },
    );
  const productId = asText(product['id']);
  const plans = await partner.list(`/products/${productId}/variants`);
  const plan = plans.find(({ externalID }) => externalID === planId);
  if (!plan)
    throw notThere(
      partner,
      'plan',
      planId,
      plans.map(({ externalID }) => asText(externalID)),
      `in the offer "${offerId}"`,
    );
  const branches = await partner.list(`/products/${productId}/branches/getByModule(module=Package)`);
  const branch = branches.find(({ variantID }) => variantID === plan['id']);
  if (!branch)
    throw new AzureFault('refused', `The plan "${planId}" has no draft of its technical configuration.`, {
      code: 'NoDraft',
      correlationId: partner.correlationId,
    });
  return { productId, variantId: asText(plan['id']), draftId: asText(branch['currentDraftInstanceID']) };
}

function notThere(
  { correlationId }: PartnerCenter,
  noun: string,
  id: string,
  known: readonly string[],
  where: string,
): AzureFault {
  const similar = suggest(id, known);
  const wayOut = similar === undefined ? `Check --${noun}.` : `Did you mean "${similar}"?`;
  return new AzureFault('place', `There is no ${noun} "${id}" ${where}. ${wayOut}`, {
    code: 'NotFound',
    correlationId,
  });
}
