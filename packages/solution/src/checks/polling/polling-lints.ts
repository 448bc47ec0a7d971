import type { ConnectorContent } from '../connector-places.js';
import type { Lint } from '../lint.js';
import { findMisplacedApiKeys, pollerApiKeyPlacement } from './poller-api-key-placement.js';
import { findIncompleteAuth, pollerAuthIncomplete } from './poller-auth-incomplete.js';
import { findIgnoredBodies, pollerBodyIgnored } from './poller-body-ignored.js';
import { findInvalidBodies, pollerBodyInvalid } from './poller-body-invalid.js';
import { findInvalidCloudResources, pollerCloudResourceInvalid } from './poller-cloud-resource-invalid.js';
import { findInsecureEndpoints, pollerEndpointInsecure } from './poller-endpoint-insecure.js';
import { findInvalidEndpoints, pollerEndpointInvalid } from './poller-endpoint-invalid.js';
import { findPrivateEndpoints, pollerEndpointPrivate } from './poller-endpoint-private.js';
import { findMissingEventsPaths, pollerEventsPathMissing } from './poller-events-path-missing.js';
import { findInvalidHeaders, pollerHeaderInvalid } from './poller-header-invalid.js';
import { findOverriddenHeaders, pollerHeaderOverridden } from './poller-header-overridden.js';
import { findInvalidJsonPaths, pollerJsonPathInvalid } from './poller-json-path-invalid.js';
import { findAbsoluteLinks, pollerPagingAbsoluteLink } from './poller-paging-absolute-link.js';
import { findIncompletePaging, pollerPagingIncomplete } from './poller-paging-incomplete.js';
import { findPastedParameters, pollerParameterPasted } from './poller-parameter-pasted.js';
import { findParametersSentTwice, pollerParameterSentTwice } from './poller-parameter-sent-twice.js';
import { findRateLimitFaults, pollerRateLimitConfig } from './poller-rate-limit-config.js';
import { findContradictingResponses, pollerResponseContradiction } from './poller-response-contradiction.js';
import { findRetryBudgets, pollerRetryBudget } from './poller-retry-budget.js';
import { findLiteralSecrets, pollerSecretLiteral } from './poller-secret-literal.js';
import { findUnlinkedSteps, pollerStepUnlinked } from './poller-step-unlinked.js';
import {
  findIncompleteSuccessStatus,
  pollerSuccessStatusIncomplete,
} from './poller-success-status-incomplete.js';
import { findCoarseTimeFormats, pollerTimeFormatCoarse } from './poller-time-format-coarse.js';
import { findInvalidTimeFormats, pollerTimeFormatInvalid } from './poller-time-format-invalid.js';
import { findOddWindowAttributes, pollerWindowAttributes } from './poller-window-attributes.js';
import { findUnusedWindows, pollerWindowUnused } from './poller-window-unused.js';
import { findDollarsInStepUrls, stepUrlDollarLiteral } from './step-url-dollar-literal.js';

/** The checks of polling configurations, in the order they run. */
export const pollingLints: readonly Lint<ConnectorContent>[] = [
  [pollerSecretLiteral, findLiteralSecrets],
  [pollerAuthIncomplete, findIncompleteAuth],
  [pollerApiKeyPlacement, findMisplacedApiKeys],
  [pollerEndpointInvalid, findInvalidEndpoints],
  [pollerEndpointInsecure, findInsecureEndpoints],
  [pollerEndpointPrivate, findPrivateEndpoints],
  [stepUrlDollarLiteral, findDollarsInStepUrls],
  [pollerParameterSentTwice, findParametersSentTwice],
  [pollerParameterPasted, findPastedParameters],
  [pollerHeaderInvalid, findInvalidHeaders],
  [pollerHeaderOverridden, findOverriddenHeaders],
  [pollerBodyInvalid, findInvalidBodies],
  [pollerBodyIgnored, findIgnoredBodies],
  [pollerTimeFormatInvalid, findInvalidTimeFormats],
  [pollerTimeFormatCoarse, findCoarseTimeFormats],
  [pollerWindowUnused, findUnusedWindows],
  [pollerWindowAttributes, findOddWindowAttributes],
  [pollerRetryBudget, findRetryBudgets],
  [pollerRateLimitConfig, findRateLimitFaults],
  [pollerPagingIncomplete, findIncompletePaging],
  [pollerPagingAbsoluteLink, findAbsoluteLinks],
  [pollerJsonPathInvalid, findInvalidJsonPaths],
  [pollerEventsPathMissing, findMissingEventsPaths],
  [pollerSuccessStatusIncomplete, findIncompleteSuccessStatus],
  [pollerResponseContradiction, findContradictingResponses],
  [pollerStepUnlinked, findUnlinkedSteps],
  [pollerCloudResourceInvalid, findInvalidCloudResources],
];
