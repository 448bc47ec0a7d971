import { describe, expect, it } from '@jest/globals';
import { authenticate, secret } from '../testing/authenticate.js';

describe('Basic', () => {
  it('sends user name and password', async () => {
    const { logs } = await authenticate(() => ({
      type: 'Basic',
      UserName: "[[parameters('username')]",
      Password: "[[parameters('password')]",
    }));
    expect(logs[0]?.headers.authorization).toBe(`Basic ${Buffer.from(`ann:${secret}`).toString('base64')}`);
  });
  it('takes them by their connect names in a connector of 2022', async () => {
    const { logs } = await authenticate(() => ({ authType: 'Basic' }), undefined, { kind: 'APIPolling' });
    expect(logs[0]?.headers.authorization).toMatch(/^Basic /);
  });
  it.each([
    ['no password', { UserName: '{{apiUser}}', Password: '' }, { apiUser: 'key-1' }, 'key-1:'],
    ['no user name', { UserName: '', Password: '{{password}}' }, { password: secret }, `:${secret}`],
    ['a password given empty', { UserName: 'ann', Password: '{{password}}' }, { password: '' }, 'ann:'],
    [
      'pairs',
      { UserName: { key: 'u', value: 'ann' }, Password: { key: 'p', value: '{{password}}' } },
      { password: secret },
      `ann:${secret}`,
    ],
  ])('sends %s', async (_, members, values, pair) => {
    const { logs } = await authenticate(() => ({ type: 'Basic', ...members }), undefined, { values });
    expect(logs[0]?.headers.authorization).toBe(`Basic ${Buffer.from(pair).toString('base64')}`);
  });
});
