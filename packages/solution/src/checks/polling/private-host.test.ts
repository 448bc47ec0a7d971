import { expect, it } from '@jest/globals';
import { isPrivateHost } from './private-host.js';

it.each([
  '10.1.2.3',
  '127.0.0.1',
  '169.254.169.254',
  '172.31.0.1',
  '192.168.0.1',
  '0.0.0.0',
  'localhost',
  'siem.local',
  'siem',
  '[::1]',
  '[fd00::1]',
  '[fe80::1]',
])('%s is private', (host) => {
  expect(isPrivateHost(host)).toBe(true);
});

it.each([
  '8.8.8.8',
  '172.15.0.1',
  '172.32.0.1',
  '192.169.0.1',
  '100.128.0.1',
  'localhost.com',
  'local.contoso.com',
  '[2001:db8::1]',
  '',
])('%s is not', (host) => {
  expect(isPrivateHost(host)).toBe(false);
});
