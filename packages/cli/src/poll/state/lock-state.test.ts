import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { temporaryFolder } from '../../testing/temporary-folder.js';
import { lockState } from './lock-state.js';
import { startOf } from './process-identity.js';

function lockedBy(holder: object | string): string {
  const text = typeof holder === 'string' ? holder : JSON.stringify(holder);
  return path.join(temporaryFolder({ 'state.json.lock': text }), 'state.json');
}

it('keeps a state to one process and names it', () => {
  const file = path.join(temporaryFolder(), 'new/state.json');
  const unlock = lockState(file);
  expect(JSON.parse(readFileSync(`${file}.lock`, 'utf8'))).toMatchObject({ pid: process.pid });
  unlock();
  expect(existsSync(`${file}.lock`)).toBe(false);
});

const host = hostname();
const parent = { pid: process.ppid, host };

it.each([
  ['a process that runs', parent, `process ${process.ppid}.`],
  ['a process elsewhere', { pid: 1, host: `not-${host}` }, `process 1 on "not-${host}"`],
  ['somebody who is just writing it', '', 'another run'],
])('leaves a lock to %s', (_, holder, who) => {
  const file = lockedBy(holder);
  expect(() => lockState(file)).toThrow(who);
  expect(() => lockState(file)).toThrow(`delete "${file}.lock"`);
  expect(readdirSync(path.dirname(file))).toEqual(['state.json.lock']);
});

it.each([
  ['nobody', { pid: 2 ** 22 + 1, host }],
  ['a process of the same number as this one', { pid: process.pid, host, started: 'before' }],
  ...(startOf(process.ppid) === undefined
    ? []
    : [['a process of the same number as another one', { ...parent, started: 'before' }] as const]),
])('takes over the lock of %s', (_, holder) => {
  const file = lockedBy(holder);
  lockState(file)();
  expect(readdirSync(path.dirname(file))).toEqual([]);
});

it('takes over a lock that was never finished', () => {
  const file = lockedBy('{"pid":');
  const past = new Date(Date.now() - 60_000);
  utimesSync(`${file}.lock`, past, past);
  lockState(file)();
  expect(existsSync(`${file}.lock`)).toBe(false);
});

it('takes over the lock of a process that was killed', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)']);
  const holder = { pid: child.pid, host, started: startOf(child.pid!) };
  const file = lockedBy(holder);
  expect(() => lockState(file)).toThrow(`process ${child.pid}`);
  const ended = new Promise((done) => child.on('exit', done));
  child.kill('SIGKILL');
  await ended;
  writeFileSync(`${file}.lock`, JSON.stringify(holder));
  lockState(file)();
  expect(existsSync(`${file}.lock`)).toBe(false);
});
