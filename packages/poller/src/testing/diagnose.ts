import { formatMessage, type JsonObject } from '@hubwright/schema';
import { pollerChecks } from '../poller-checks.js';
import type { PollOptions } from '../poll-run.js';
import { startMockApi, type MockAnswer, type SeenRequest } from './mock-api.js';
import { noon, pollConnector } from './poll-connector.js';

/** What a run against a mock API said, by check, and where. */
export interface Diagnosis {
  /** `check/message (severity) pointer: text`, addresses of the mock API as `API`. */
  readonly findings: readonly string[];
  readonly report: Awaited<ReturnType<typeof pollConnector>>['report'];
}

/**
 * Runs a connector against a mock API and gives what it is told, but for assumptions.
 * @param answer what the mock API answers to the request with a number, from 1
 */
export async function diagnose(
  answer: (request: SeenRequest, count: number, origin: string) => MockAnswer,
  config: Partial<Record<'auth' | 'request' | 'response' | 'paging', JsonObject>> = {},
  options: Partial<PollOptions> & { values?: Record<string, string> } = {},
): Promise<Diagnosis> {
  let count = 0;
  const api = await startMockApi((request, { origin }) => answer(request, (count += 1), origin));
  const { request, ...others } = config;
  const { report } = await pollConnector(
    {
      auth: { type: 'None' },
      response: { eventsJsonPaths: ['$.items'] },
      ...others,
      request: { apiEndpoint: `${api.origin}/logs`, retryCount: 0, ...request },
    },
    { windows: [noon], ...options },
  );
  const findings = report.diagnostics
    .filter(({ checkId }) => checkId !== 'poll-behaviour-assumed')
    .map(({ checkId, messageId, args, severity, location }) => {
      const text = formatMessage(pollerChecks.find(({ id }) => id === checkId)!.messages[messageId]!, args);
      const pointer =
        typeof location === 'object' && 'pointer' in location
          ? location.pointer.replace('/properties', '')
          : '';
      return `${checkId}/${messageId} (${severity}) ${pointer}: ${text.replaceAll(api.origin, 'API')}`;
    });
  return { findings, report };
}
