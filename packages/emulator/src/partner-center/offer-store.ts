import type { JsonObject } from '@hubwright/schema';
import type { Schedule } from '../state/schedule.js';

/** An offer of the type Azure application that exists from the start. */
export interface EmulatedOffer {
  /** The id its publisher gave it. */
  readonly offerId: string;
  /** Ids of its plans, all of them solution templates. */
  readonly planIds: readonly string[];
}

/** A package: what the API shows of it, and what was uploaded. */
export interface StoredPackage {
  readonly id: string;
  readonly fileName: string;
  readonly fileSasUri: string;
  state: 'PendingUpload' | 'InProcessing' | 'Processed' | 'ProcessFailed';
  etag: string;
  bytes: Uint8Array | undefined;
}

/** The technical configuration of a plan. */
export interface StoredConfiguration {
  readonly id: string;
  readonly instanceId: string;
  etag: string;
  body: JsonObject;
}

/** An offer and what belongs to it. */
export interface StoredOffer {
  readonly id: string;
  readonly offerId: string;
  readonly plans: readonly {
    readonly id: string;
    readonly planId: string;
    readonly draftInstanceId: string;
  }[];
  /** Drafts of the offer as a whole, by module. */
  readonly modules: Readonly<Record<string, string>>;
  readonly packages: Map<string, StoredPackage>;
  readonly configurations: Map<string, StoredConfiguration>;
  readonly submissions: Map<string, JsonObject>;
}

/** What Partner Center knows of Azure applications. */
export interface OfferStore {
  readonly schedule: Schedule;
  readonly newId: () => string;
  readonly offers: ReadonlyMap<string, StoredOffer>;
  /** How long a package is processed; a submission takes four times as long. */
  readonly processingMilliseconds: number;
  readonly pageSize: number;
}

/** What the store needs from the control plane. */
export interface OfferSurroundings {
  readonly schedule: Schedule;
  readonly newId: () => string;
  readonly resourceMilliseconds: number;
  readonly pageSize: number;
}

/** The modules of an offer that are published together: https://learn.microsoft.com/partner-center/marketplace-offers/azure-app-apis */
const modules = ['Availability', 'Listing', 'Package', 'Property', 'ResellerConfiguration'];

/** Makes a store with offers whose plans have no package yet. */
export function createOfferStore(
  { schedule, newId, resourceMilliseconds, pageSize }: OfferSurroundings,
  given: readonly EmulatedOffer[],
): OfferStore {
  const offers = given.map(({ offerId, planIds }): StoredOffer => {
    const plans = planIds.map((planId) => ({ id: newId(), planId, draftInstanceId: newId() }));
    const configurations = plans.map(({ draftInstanceId }): StoredConfiguration => ({
      id: newId(),
      instanceId: draftInstanceId,
      etag: `"${newId()}"`,
      body: { resourceType: 'AzureSolutionTemplatePackageConfiguration', packageReferences: [] },
    }));
    return {
      id: newId(),
      offerId,
      plans,
      modules: Object.fromEntries(modules.map((module) => [module, newId()])),
      packages: new Map(),
      configurations: new Map(configurations.map((one) => [one.id, one])),
      submissions: new Map(),
    };
  });
  return {
    schedule,
    newId,
    offers: new Map(offers.map((offer) => [offer.id, offer])),
    processingMilliseconds: resourceMilliseconds,
    pageSize,
  };
}
