import type { AnyCheck } from '@hubwright/schema';
import { mockNotPossible } from './checks/mock-not-possible.js';
import { pollAddressRefused } from './checks/poll-address-refused.js';
import { pollBehaviourAssumed } from './checks/poll-behaviour-assumed.js';
import { pollConfigurationInvalid } from './checks/poll-configuration-invalid.js';
import { pollCredentialsWithheld } from './checks/poll-credentials-withheld.js';
import { pollCursorNotKept } from './checks/poll-cursor-not-kept.js';
import { pollDuplicateEvents } from './checks/poll-duplicate-events.js';
import { pollEventsPathMatchesNothing } from './checks/poll-events-path-matches-nothing.js';
import { pollNoEvents } from './checks/poll-no-events.js';
import { pollNotSupported } from './checks/poll-not-supported.js';
import { pollPageLimitReached } from './checks/poll-page-limit-reached.js';
import { pollPagingStuck } from './checks/poll-paging-stuck.js';
import { pollRecordingDiffers } from './checks/poll-recording-differs.js';
import { pollStreamMismatch } from './checks/poll-stream-mismatch.js';
import { pollTimeBudgetSpent } from './checks/poll-time-budget-spent.js';
import { pollTimeGeneratedEmpty } from './checks/poll-time-generated-empty.js';
import { pollTransformNotRun } from './checks/poll-transform-not-run.js';
import { pollUnauthorized } from './checks/poll-unauthorized.js';
import { pollWindowFailed } from './checks/poll-window-failed.js';
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
  pollEventsPathMatchesNothing,
  pollNoEvents,
  pollNotSupported,
  pollPageLimitReached,
  pollPagingStuck,
  pollRecordingDiffers,
  pollStreamMismatch,
  pollTimeBudgetSpent,
  pollTimeGeneratedEmpty,
  pollTransformNotRun,
  pollUnauthorized,
  pollWindowFailed,
  pollWindowResumed,
];
