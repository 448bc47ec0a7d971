export type { Clock, HttpRequest, HttpResponse, Transport, TransportFault } from './transport-port.js';
export { TransportError } from './transport-port.js';
export type { ConnectorConfig } from './connector-config.js';
export { locateMember } from './connector-config.js';
export type { AuthorizationAnswer, AuthorizationChoice } from './auth/authorization-request.js';
export {
  authorizationAddress,
  namedRedirectUri,
  readAuthorizationAnswer,
} from './auth/authorization-request.js';
export type { TokenMemory } from './auth/token-memory.js';
export { createTokenMemory } from './auth/token-memory.js';
export type { FilledConnector, MissingValue } from './fill-connector.js';
export { fillConnector } from './fill-connector.js';
export type { PollingPlan, RequestPlan, ResponsePlan } from './polling-plan.js';
export { createPollingPlan } from './polling-plan.js';
export { checkSupport, checkPlan } from './check-plan.js';
export type { Window, WindowRequest } from './window.js';
export { layWindows } from './window.js';
export { defaultTimeFormat, formatTime } from './time-format.js';
export type { OffsetStrategy } from './paging/paging.js';
export type { ExchangeTrace, PollEdge, PollOptions, PollStep } from './poll-run.js';
export type { PollReport, RequestRecord, StopReason, WindowRecord } from './poll-report.js';
export { defaultPollOptions, runPoll } from './run-poll.js';
export type { RetryOptions } from './retry.js';
export type { Mask } from './mask.js';
export { createMask, maskText } from './mask.js';
export { parseExactJson, stringifyExactJson } from './exact-json.js';
export type { OriginMapping } from './map-origin.js';
export { mapOrigin, readOriginMapping } from './map-origin.js';
export type { NetworkTransport, TransportOptions } from './transport.js';
export { createTransport } from './transport.js';
export type { CompileStepQuery, StepQuery, StepQueryProblem } from './steps/step-query.js';
export { pollerChecks } from './poller-checks.js';
export { pollStreamMismatch } from './checks/poll-stream-mismatch.js';
export { pollTimeGeneratedEmpty } from './checks/poll-time-generated-empty.js';
export { pollTransformNotRun } from './checks/poll-transform-not-run.js';
export { pollRecordingDiffers } from './checks/poll-recording-differs.js';
export type { Recorder, RecordingHeader } from './recording/recorder.js';
export { createRecorder, maximumRecordedBytes } from './recording/recorder.js';
export type { Replay } from './recording/replay.js';
export { createReplay } from './recording/replay.js';
export { writeRecording } from './recording/write-recording.js';
export { pollUnauthorized } from './checks/poll-unauthorized.js';
export { pollNoEvents } from './checks/poll-no-events.js';
