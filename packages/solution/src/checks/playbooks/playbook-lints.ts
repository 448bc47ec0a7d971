import type { PlaybookContent } from '../../model.js';
import type { Lint } from '../lint.js';
import { findUnknownActions, playbookActionUnknown } from './playbook-action-unknown.js';
import { findFixedAddresses, playbookAddressFixed } from './playbook-address-fixed.js';
import { findClassicAppInsights, playbookAppInsightsClassic } from './playbook-app-insights-classic.js';
import { findOtherApis, playbookConnectionApiDiffers } from './playbook-connection-api-differs.js';
import { findFixedConnectionNames, playbookConnectionNameFixed } from './playbook-connection-name-fixed.js';
import {
  findMissingConnectionOrder,
  playbookConnectionOrderMissing,
} from './playbook-connection-order-missing.js';
import {
  findMissingConnectionResources,
  playbookConnectionResourceMissing,
} from './playbook-connection-resource-missing.js';
import { findUnknownConnections, playbookConnectionUnknown } from './playbook-connection-unknown.js';
import { findFixedCredentials, playbookCredentialFixed } from './playbook-credential-fixed.js';
import { findUnknownEntities, playbookEntityUnknown } from './playbook-entity-unknown.js';
import { findMissingIdentities, playbookIdentityMissing } from './playbook-identity-missing.js';
import { findPlainKeys, playbookKeyNotSecure } from './playbook-key-not-secure.js';
import { findOtherLocations, playbookLocationDiffers } from './playbook-location-differs.js';
import { findIncompleteMetadata, playbookMetadataIncomplete } from './playbook-metadata-incomplete.js';
import { findMissingReadmes, playbookReadmeMissing } from './playbook-readme-missing.js';
import { findFixedRegions, playbookRegionFixed } from './playbook-region-fixed.js';
import { findFixedResourceIds, playbookResourceIdFixed } from './playbook-resource-id-fixed.js';
import { findUnknownSupportTiers, playbookSupportTierUnknown } from './playbook-support-tier-unknown.js';
import { findMissingTriggers, playbookTriggerMissing } from './playbook-trigger-missing.js';
import { findInvalidUpdateTimes, playbookUpdateTimeInvalid } from './playbook-update-time-invalid.js';
import {
  findUninitializedVariables,
  playbookVariableNotInitialized,
} from './playbook-variable-not-initialized.js';
import { findOtherVersions, playbookVersionDiffers } from './playbook-version-differs.js';
import { findFixedWorkflowNames, playbookWorkflowNameFixed } from './playbook-workflow-name-fixed.js';
import {
  findUnknownWorkflowParameters,
  playbookWorkflowParameterUnknown,
} from './playbook-workflow-parameter-unknown.js';

/** The checks of playbooks, custom connectors and function apps, in the order they run. */
export const playbookLints: readonly Lint<PlaybookContent>[] = [
  [playbookWorkflowNameFixed, findFixedWorkflowNames],
  [playbookLocationDiffers, findOtherLocations],
  [playbookIdentityMissing, findMissingIdentities],
  [playbookConnectionUnknown, findUnknownConnections],
  [playbookConnectionApiDiffers, findOtherApis],
  [playbookConnectionNameFixed, findFixedConnectionNames],
  [playbookConnectionResourceMissing, findMissingConnectionResources],
  [playbookConnectionOrderMissing, findMissingConnectionOrder],
  [playbookActionUnknown, findUnknownActions],
  [playbookVariableNotInitialized, findUninitializedVariables],
  [playbookWorkflowParameterUnknown, findUnknownWorkflowParameters],
  [playbookTriggerMissing, findMissingTriggers],
  [playbookResourceIdFixed, findFixedResourceIds],
  [playbookRegionFixed, findFixedRegions],
  [playbookKeyNotSecure, findPlainKeys],
  [playbookCredentialFixed, findFixedCredentials],
  [playbookAddressFixed, findFixedAddresses],
  [playbookAppInsightsClassic, findClassicAppInsights],
  [playbookMetadataIncomplete, findIncompleteMetadata],
  [playbookUpdateTimeInvalid, findInvalidUpdateTimes],
  [playbookVersionDiffers, findOtherVersions],
  [playbookEntityUnknown, findUnknownEntities],
  [playbookSupportTierUnknown, findUnknownSupportTiers],
  [playbookReadmeMissing, findMissingReadmes],
];
