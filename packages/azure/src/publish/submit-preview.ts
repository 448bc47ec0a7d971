import { asText, type JsonObject } from '@hubwright/schema';
import { AzureFault } from '../errors/azure-fault.js';
import type { OfferPlan } from './find-plan.js';
import type { PartnerCenter } from './partner-center.js';

/** A submission of an offer, as Partner Center shows it. */
export interface OfferSubmission {
  readonly id: string;
  /** `InProgress` or `Published`. */
  readonly state: string;
  /** Such as `Submitted`, `InCertification` or `ReadyToPublish`. */
  readonly substate: string;
  /** Whether it was there before. */
  readonly isEarlier: boolean;
}

/** The modules of an offer that are submitted together. */
const modules = ['Availability', 'Listing', 'Package', 'Property', 'ResellerConfiguration'];

/**
 * Submits the drafts of an offer and of its plans for a preview, never to be live: somebody has to go live in Partner Center. A submission
 * that is in progress is given back instead of another. Throws an `AzureFault`.
 * https://learn.microsoft.com/partner-center/marketplace-offers/azure-app-apis
 */
export async function submitPreview(
  partner: PartnerCenter,
  { productId }: OfferPlan,
): Promise<OfferSubmission> {
  const current = await findRunning(partner, productId);
  if (current) return current;
  const resources: { type: string; value: string }[] = [];
  const variants = new Map<string, { type: string; value: string }[]>();
  for (const type of modules) {
    for (const branch of await partner.list(`/products/${productId}/branches/getByModule(module=${type})`)) {
      const [value, variant] = [asText(branch['currentDraftInstanceID']), asText(branch['variantID'])];
      if (variant === '') resources.push({ type, value });
      else variants.set(variant, [...(variants.get(variant) ?? []), { type, value }]);
    }
  }
  const request = {
    resourceType: 'SubmissionCreationRequest',
    targets: [{ type: 'Scope', value: 'preview' }],
    resources,
    variantResources: [...variants].map(([variantID, own]) => ({ variantID, resources: own })),
    publishOption: { isManualPublish: true, isAutoPromote: false },
    extendedProperties: [],
  };
  try {
    return readSubmission(await partner.send('POST', `/products/${productId}/submissions`, request), false);
  } catch (fault) {
    // An answer that was lost makes the same request come twice; the first has made the submission.
    const running =
      fault instanceof AzureFault && fault.kind === 'conflict'
        ? await findRunning(partner, productId)
        : undefined;
    if (!running) throw fault;
    return running;
  }
}

async function findRunning(partner: PartnerCenter, productId: string): Promise<OfferSubmission | undefined> {
  const submissions = await partner.list(`/products/${productId}/submissions`);
  const running = submissions.find(({ state }) => state === 'InProgress');
  return running && readSubmission(running, true);
}

function readSubmission(body: JsonObject, isEarlier: boolean): OfferSubmission {
  return {
    id: asText(body['id']),
    state: asText(body['state']),
    substate: asText(body['substate']),
    isEarlier,
  };
}
