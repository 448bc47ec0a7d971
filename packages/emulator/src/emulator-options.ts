import type { JsonObject } from '@hubwright/schema';
import type { Fault } from './faults/fault.js';
import type { EmulatedOffer } from './partner-center/offer-store.js';
import type { EmulatorClock } from './state/schedule.js';

/** What exists from the start, and what the emulator needs from outside. */
export interface EmulatorOptions {
  readonly clock: EmulatorClock;
  /** Gives a new GUID at each call. */
  readonly ids: () => string;
  /** GUID of the tenant. */
  readonly tenantId?: string;
  /** GUID of the subscription. */
  readonly subscriptionId?: string;
  /** Names of the groups. */
  readonly resourceGroups?: readonly string[];
  /** Names of the workspaces, all in the first group. */
  readonly workspaces?: readonly string[];
  /** Whether Microsoft Sentinel is on for the workspaces; true when absent. */
  readonly isOnboarded?: boolean;
  readonly location?: string;
  /** The only token that is taken beside those of the emulator's own token endpoint; any JSON Web Token when absent. */
  readonly token?: string;
  /** Official schemas of resources, parsed; with them, versions are known and bodies are validated. */
  readonly schemas?: readonly JsonObject[];
  /** Offers in Partner Center; one of the name of the workspace when absent. */
  readonly offers?: readonly EmulatedOffer[];
  readonly faults?: readonly Fault[];
  /** How long a resource of a deployment takes, in milliseconds; 0 when absent. */
  readonly resourceMilliseconds?: number;
  /** How many members a page of a list has at most; 100 when absent. */
  readonly pageSize?: number;
}

/** The names that exist when nothing else is said. */
export const emulatorDefaults = {
  tenantId: '22222222-2222-4222-8222-222222222222',
  subscriptionId: '11111111-1111-4111-8111-111111111111',
  resourceGroup: 'hubwright',
  workspace: 'hubwright',
  location: 'eastus',
  offers: [{ offerId: 'hubwright', planIds: ['hubwright'] }],
} as const;
