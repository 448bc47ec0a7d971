import type { AnyCheck } from '@hubwright/schema';
import { mockNotPossible } from './checks/mock-not-possible.js';
import { pollAddressRefused } from './checks/poll-address-refused.js';
import { pollBehaviourAssumed } from './checks/poll-behaviour-assumed.js';
import { pollConfigurationInvalid } from './checks/poll-configuration-invalid.js';
import { pollCredentialsWithheld } from './checks/poll-credentials-withheld.js';
import { pollCursorNotKept } from './checks/poll-cursor-not-kept.js';
import { pollDuplicateEvents } from './checks/poll-duplicate-events.js';
import { pollEventsLate } from './checks/poll-events-late.js';
import { pollEventsNotObjects } from './checks/poll-events-not-objects.js';
import { pollEventsPathMatchesNothing } from './checks/poll-events-path-matches-nothing.js';
import { pollEventsPathTooShort } from './checks/poll-events-path-too-short.js';
import { pollEventsWithoutTime } from './checks/poll-events-without-time.js';
import { pollMorePagesAvailable } from './checks/poll-more-pages-available.js';
import { pollNoEvents } from './checks/poll-no-events.js';
import { pollNotSupported } from './checks/poll-not-supported.js';
import { pollPageLimitReached } from './checks/poll-page-limit-reached.js';
import { pollPageRequestChanged } from './checks/poll-page-request-changed.js';
import { pollPagingStuck } from './checks/poll-paging-stuck.js';
import { pollRateLimited } from './checks/poll-rate-limited.js';
import { pollRecordingDiffers } from './checks/poll-recording-differs.js';
import { pollResponseFormatMismatch } from './checks/poll-response-format-mismatch.js';
import { pollResponseSaysError } from './checks/poll-response-says-error.js';
import { pollStreamMismatch } from './checks/poll-stream-mismatch.js';
import { pollTimeBudgetSpent } from './checks/poll-time-budget-spent.js';
import { pollTimeFormatRefused } from './checks/poll-time-format-refused.js';
import { pollTimeGeneratedEmpty } from './checks/poll-time-generated-empty.js';
import { pollTransformNotRun } from './checks/poll-transform-not-run.js';
import { pollUnauthorized } from './checks/poll-unauthorized.js';
import { pollWindowFailed } from './checks/poll-window-failed.js';
import { pollWindowIgnored } from './checks/poll-window-ignored.js';
import { pollWindowRefused } from './checks/poll-window-refused.js';
import { pollWindowResumed } from './checks/poll-window-resumed.js';

/** The checks of polling, sorted by id. */
export const pollerChecks: readonly AnyCheck[] = [
  mockNotPossible,
  pollAddressRefused,
  pollBehaviourAssumed,
  pollConfigurationInvalid,
  pollCredentialsWithheld,
  pollCursorNotKept,
  pollDuplicateEvents,
  pollEventsLate,
  pollEventsNotObjects,
  pollEventsPathMatchesNothing,
  pollEventsPathTooShort,
  pollEventsWithoutTime,
  pollMorePagesAvailable,
  pollNoEvents,
  pollNotSupported,
  pollPageLimitReached,
  pollPageRequestChanged,
  pollPagingStuck,
  pollRateLimited,
  pollRecordingDiffers,
  pollResponseFormatMismatch,
  pollResponseSaysError,
  pollStreamMismatch,
  pollTimeBudgetSpent,
  pollTimeFormatRefused,
  pollTimeGeneratedEmpty,
  pollTransformNotRun,
  pollUnauthorized,
  pollWindowFailed,
  pollWindowIgnored,
  pollWindowRefused,
  pollWindowResumed,
];
