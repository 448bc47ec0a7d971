import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { diagnose } from '../testing/diagnose.js';
import { readTimeComplaint } from './read-complaint.js';
import { readWantedFormat } from './read-wanted-format.js';

const times = { startTimeAttributeName: 'startTime', endTimeAttributeName: 'endTime' };
const refuse = (status: number, body: unknown, request: JsonObject = times) =>
  diagnose(() => ({ status, body }), { request });

describe('a refused request', () => {
  it('is put down to the format of times, with what to write', async () => {
    const { findings } = await refuse(400, {
      message: "Invalid value for 'startTime': expected epoch seconds",
    });
    expect(findings).toEqual([
      `poll-time-format-refused/refused (error) /request/startTimeAttributeName: API/logs answered with status 400: "Invalid value for 'startTime': expected epoch seconds". Sent: startTime=2026-01-31T12:00:00.0000000Z, endTime=2026-01-31T12:05:00.0000000Z, in the format the default yyyy-MM-ddTHH:mm:ss.fffffffZ. Set queryTimeFormat to "UnixTimestamp".`,
    ]);
  });
  it('points at the format that was declared, also when times are in the body', async () => {
    const { findings } = await refuse(
      422,
      { detail: [{ loc: ['body', 'from'], msg: 'invalid datetime format', type: 'value_error' }] },
      {
        httpMethod: 'POST',
        isPostPayloadJson: true,
        queryTimeFormat: 'UnixTimestamp',
        queryParameters: { from: '{_QueryWindowStartTime}' },
      },
    );
    expect(findings).toEqual([
      'poll-time-format-refused/refused (error) /request/queryTimeFormat: API/logs answered with status 422: "body.from: invalid datetime format". Sent: from=1769860800, in the format "UnixTimestamp". Set queryTimeFormat to the format the API reads.',
    ]);
  });
  it.each([
    [
      'The time range must not exceed 1 minutes.',
      'poll-window-refused/tooLong (error) /request',
      'make it shorter with queryWindowInMin',
    ],
    ['startTime is older than the retention of 7 days', 'poll-window-refused/tooOld', 'ask for a later time'],
    ['endTime must not be in the future', 'poll-window-refused/inFuture', 'Set queryWindowDelayInMin'],
  ])('is put down to the window: %s', async (message, start, end) => {
    const { findings } = await refuse(400, { error: { message } });
    expect(findings).toEqual([expect.stringContaining(start)]);
    expect(findings[0]).toContain(end);
  });
  it.each([
    ['another parameter', 400, { message: 'Unknown parameter "limit".' }, times],
    ['no times in the request', 400, { message: 'Invalid date format' }, {}],
    ['the server', 503, { message: 'Request time out; invalid state' }, times],
    ['the order of times', 400, { message: 'startTime must be before endTime' }, times],
    ['a time stamp in the error', 400, { timestamp: '2026-01-31T12:00:00Z', error: 'Bad Request' }, times],
  ])('is just repeated when it is about %s', async (_, status, body, request) => {
    const { findings } = await refuse(status, body, request);
    expect(findings).toEqual([expect.stringMatching(/^poll-window-failed\/status .* The answer says: "/)]);
  });
});

describe('readWantedFormat', () => {
  it.each([
    ["must match yyyy-MM-dd'T'HH:mm:ss'Z'", 'yyyy-MM-ddTHH:mm:ssZ'],
    ['use the format YYYY-MM-DD', 'yyyy-MM-dd'],
    ['YYYY-MM-DDThh:mm:ss.SSSZ expected', 'yyyy-MM-ddTHH:mm:ss.fffZ'],
    ["time data does not match format '%Y-%m-%dT%H:%M:%SZ'", 'yyyy-MM-ddTHH:mm:ssZ'],
    ['epoch milliseconds', 'UnixTimestampInMills'],
    ['a Unix timestamp', 'UnixTimestamp'],
    ['must be RFC 3339', 'yyyy-MM-ddTHH:mm:ssZ'],
    ['must be an integer', 'UnixTimestamp'],
    ['invalid date', undefined],
  ])('reads %s', (said, wanted) => {
    expect(readWantedFormat(said, '2026-01-31T12:00:00Z')).toBe(wanted);
  });
});

describe('readTimeComplaint', () => {
  it.each([
    ['Text "2026" could not be parsed at index 4 in from: invalid timestamp', ['from'], 'format'],
    ["'since' is not valid", ['since'], 'format'],
    ['Invalid value from client', ['from'], undefined],
    ['Maximum time window is 24 hours', [], 'tooLong'],
    ['Logs are only available within the last 30 days', [], 'tooOld'],
    ['page size must be less than 100', ['startTime'], undefined],
    ['The parameter startTime is required', ['startTime'], undefined],
  ] as const)('takes "%s" for %s: %s', (said, names, complaint) => {
    expect(readTimeComplaint(said, names)).toBe(complaint);
  });
});
