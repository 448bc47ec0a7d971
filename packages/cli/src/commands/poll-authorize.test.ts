import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Prompt } from '../poll/prompt.js';
import { startApi } from '../testing/api-server.js';
import { code, goBack, pollerOf, portal, secrets, startPoll, startVendor } from '../testing/consent.js';

describe('--authorize', () => {
  it('prints the address, waits for the browser, and exchanges the code with what belongs to it', async () => {
    const { origin, calls } = await startVendor();
    const poll = startPoll(pollerOf(origin), { authorize: true });
    const address = await poll.address();
    const asked = Object.fromEntries(address.searchParams);
    expect(address.origin + address.pathname).toBe('https://login.example.com/authorize');
    expect(asked).toMatchObject({
      tenant: 'a b',
      prompt: 'consent',
      response_type: 'code',
      client_id: 'app 1',
      scope: 'logs.read offline',
      code_challenge_method: 'S256',
      redirect_uri: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect((await fetch(new URL('/favicon.ico', asked['redirect_uri']))).status).toBe(404);
    const { status, page } = await goBack(address, { code, state: asked['state']! });
    expect({ status, page }).toEqual({
      status: 200,
      page: expect.stringContaining('You can close this window'),
    });
    expect(await poll.done).toBe(0);
    const exchange = Object.fromEntries(calls[0]!);
    expect(exchange).toMatchObject({
      grant_type: 'authorization_code',
      code,
      redirect_uri: asked['redirect_uri'],
      client_id: 'app 1',
      client_secret: 'hunter-Sesame',
    });
    expect(createHash('sha256').update(exchange['code_verifier']!).digest('base64url')).toBe(
      asked['code_challenge'],
    );
    const written = poll.shown.out + poll.shown.err + poll.reported();
    for (const text of [...secrets, exchange['code_verifier']!]) expect(written).not.toContain(text);
    await expect(fetch(asked['redirect_uri']!)).rejects.toThrow();
  });

  it.each([
    [
      'denied access',
      { error: 'access_denied', error_description: 'Not\nyou' },
      /Access was denied at the sign-in page \(access_denied: Not you\)\. Nothing was polled\./,
    ],
    ['another error', { error: 'invalid_scope' }, /gave an error instead of a code \(invalid_scope\)/],
    ['another state', { code, state: 'forged' }, /does not have the state that was sent/],
  ])('says so after %s, and sends nothing', async (_, answer, message) => {
    const { origin, calls } = await startVendor();
    const poll = startPoll(pollerOf(origin), { authorize: true });
    const address = await poll.address();
    const { status } = await goBack(address, { state: address.searchParams.get('state')!, ...answer });
    expect([status, await poll.done, calls]).toEqual([400, 1, []]);
    expect(poll.shown.err).toMatch(message);
    expect(poll.shown.err).toContain('poll-unauthorized');
    expect(poll.shown.err).not.toContain('Sesame');
  });

  it('does not wait for ever', async () => {
    const poll = startPoll(pollerOf('http://127.0.0.1:9'), { authorize: true }, { signInLimitMs: 30 });
    expect(await poll.done).toBe(1);
    expect(poll.shown.err).toContain('Nobody signed in within 0.03 s. Nothing was polled.');
  });

  it('listens where --redirect-uri says, and says when somebody else does', async () => {
    const taken = await startApi(() => ({ json: {} }));
    const busy = await startPoll(pollerOf(taken), { authorize: true, redirectUri: `${taken}/back` }).done;
    expect(String(busy)).toMatch(/^EnvironmentError: Cannot listen at 127\.0\.0\.1:\d+ .*EADDRINUSE/);
    const { origin, calls } = await startVendor();
    const poll = startPoll(pollerOf(origin), { authorize: true, redirectUri: 'http://localhost:0/back' });
    const address = await poll.address();
    const redirectUri = address.searchParams.get('redirect_uri')!;
    expect(redirectUri).toMatch(/^http:\/\/localhost:\d+\/back$/);
    await goBack(address, { code, state: address.searchParams.get('state')! });
    expect([await poll.done, calls[0]?.get('redirect_uri')]).toEqual([0, redirectUri]);
  });

  it.each([
    ['no address', 'callback', '"callback" of --redirect-uri is no address'],
    ['no port', 'http://127.0.0.1/callback', 'names no port to listen at'],
    ['another machine, and nobody to paste', portal, 'is not on this machine'],
  ])('refuses a redirect URI with %s', async (_, redirectUri, message) => {
    const poll = startPoll(pollerOf('http://127.0.0.1:9'), { authorize: true, redirectUri });
    expect(String(await poll.done)).toMatch(new RegExp(`^UsageError: .*${message.replaceAll('.', '\\.')}`));
  });

  it('exchanges one code once for several pollers', async () => {
    const { origin, calls } = await startVendor();
    const poll = startPoll([pollerOf(origin), pollerOf(origin)], { authorize: true });
    const address = await poll.address();
    await goBack(address, { code, state: address.searchParams.get('state')! });
    expect([await poll.done, calls.length]).toEqual([0, 1]);
  });
});

describe('a person at the terminal', () => {
  it('pastes the address the browser ended at, when only the redirect URI of the portal is registered', async () => {
    const { origin, calls } = await startVendor();
    const questions: string[] = [];
    const prompt: Prompt = {
      ask: async (question, { secret }) => {
        questions.push(`${question}${secret ? '(secret)' : ''}`);
        if (question === 'clientId: ') return 'app 1';
        const state = (await poll.address()).searchParams.get('state')!;
        return questions.length < 3 ? '' : `${portal}?${new URLSearchParams({ code, state })}`;
      },
    };
    const poll = startPoll(pollerOf(origin), { set: [], redirectUri: portal }, { prompt });
    expect(await poll.done).toBe(0);
    expect(questions).toEqual([
      'clientId: ',
      ...Array(2).fill('Paste the address the browser ended at, or the code in it: (secret)'),
    ]);
    expect(calls[0]?.get('redirect_uri')).toBe(portal);
    for (const text of secrets) expect(poll.shown.out + poll.shown.err).not.toContain(text);
  });

  it('is not asked for an answer when the browser comes back first', async () => {
    const { origin } = await startVendor();
    let isTakenBack = false;
    const prompt: Prompt = {
      ask: (_question, { signal }) =>
        new Promise(() => signal?.addEventListener('abort', () => (isTakenBack = true))),
    };
    const poll = startPoll(pollerOf(origin), {}, { prompt });
    const address = await poll.address();
    await goBack(address, { code, state: address.searchParams.get('state')! });
    expect([await poll.done, isTakenBack]).toEqual([0, true]);
  });
});

describe('without a browser', () => {
  it.each([
    [
      'an authorization code',
      'authorizationCode=env:CODE',
      { grant_type: 'authorization_code', code, redirect_uri: portal },
    ],
    ['the name of its placeholder', 'authCode=env:CODE', { grant_type: 'authorization_code', code }],
    [
      'a refresh token',
      'refreshToken=env:REFRESH',
      { grant_type: 'refresh_token', refresh_token: 'refresh-Sesame' },
    ],
  ])('takes %s from the environment', async (_, secret, expected) => {
    const { origin, calls } = await startVendor();
    const poll = startPoll(pollerOf(origin), { secret: ['clientSecret=env:KEY', secret] });
    expect(await poll.done).toBe(0);
    expect(Object.fromEntries(calls[0]!)).toMatchObject(expected);
    for (const text of secrets) expect(poll.shown.out + poll.shown.err).not.toContain(text);
  });

  it('lists all that is missing, and the other ways', async () => {
    const poll = startPoll(pollerOf('http://127.0.0.1:9'), { set: [], secret: [] });
    expect(String(await poll.done)).toBe(
      'UsageError: The connector needs values that are missing: --set clientId=…, --secret clientSecret=env:VAR, --secret authorizationCode=env:VAR. Instead of a code, --authorize signs in with a browser, and --secret refreshToken=env:VAR will do.',
    );
  });

  it('says that a connector has no page to sign in at', async () => {
    const poll = startPoll(pollerOf('http://127.0.0.1:9', { AuthorizationEndpoint: '' }), {
      authorize: true,
    });
    expect(String(await poll.done)).toBe(
      'UsageError: The connector names no AuthorizationEndpoint to sign in at. The connector needs a value that is missing: --secret authorizationCode=env:VAR. Instead of a code, --secret refreshToken=env:VAR will do.',
    );
  });
});
