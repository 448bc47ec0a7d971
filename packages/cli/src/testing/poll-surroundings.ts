import { runPollCommand, type PollCommandOptions } from '../commands/poll.js';
import { fakeTerminal } from './fake-terminal.js';

/** What a run of `poll` printed, and how it ended; a refusal is its message. */
export interface PolledRun {
  readonly code: number | string;
  readonly out: string;
  readonly err: string;
}

/** The secret that `poller.json` of `pollerFile` asks for as `token`. */
export const pollSecret = 'Sesame-0123456789';

/** Runs `poll poller.json` in a folder at a time, with a clock that stands still unless somebody sleeps. */
export async function pollAt(
  folder: string,
  now: number,
  options: Partial<PollCommandOptions> = {},
): Promise<PolledRun> {
  const terminal = fakeTerminal(folder);
  let time = now;
  const clock = { now: () => time, sleep: async (milliseconds: number) => void (time += milliseconds) };
  const given = { format: 'text' as const, secret: ['token=env:KEY'], allowLocal: true, ...options };
  const environment = { KEY: pollSecret };
  const code = await runPollCommand('poller.json', given, terminal, { clock, environment }).catch(
    ({ message }: Error) => message,
  );
  return { code, ...terminal.written };
}

/** A poller with windows of five minutes, sent as `from` and `to`; `properties` are put over it. */
export function pollerFile(endpoint: string, properties: object = {}): string {
  const request = {
    apiEndpoint: endpoint,
    queryWindowInMin: 5,
    queryTimeFormat: 'yyyy-MM-ddTHH:mm:ssZ',
    startTimeAttributeName: 'from',
    endTimeAttributeName: 'to',
    retryCount: 0,
  };
  const auth = { type: 'APIKey', ApiKey: "[[parameters('token')]" };
  const response = { eventsJsonPaths: ['$.data'] };
  return JSON.stringify(
    { kind: 'RestApiPoller', properties: { auth, request, response, ...properties } },
    null,
    2,
  );
}
