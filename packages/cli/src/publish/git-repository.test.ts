import path from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import { publicRepository } from '../testing/public-repository.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { openRepository } from './git-repository.js';

afterEach(() => {
  Reflect.deleteProperty(process.env, 'GIT_DIR');
});

it('works in the clone, whatever repository the environment names', () => {
  const { clone } = publicRepository({ 'README.md': 'Here.\n' });
  const other = publicRepository({ 'README.md': 'There.\n' });
  process.env['GIT_DIR'] = path.join(other.clone, '.git');
  expect(openRepository(clone, 'clone').run(['show', 'HEAD:README.md'])).toBe('Here.');
});

it.each([
  ['a folder that is no clone', () => temporaryFolder(), /is no clone/],
  [
    'a folder within a clone',
    () => `${publicRepository({ 'a/b.txt': '' }).clone}/a`,
    /Give the root of the clone/,
  ],
  ['a bare repository', () => publicRepository({ 'a.txt': '' }).bare, /is no clone/],
])('refuses %s', (_, folder, message) => {
  expect(() => openRepository(folder(), 'given')).toThrow(message);
});

it('tells what git says of a failure, without the password of an address', () => {
  const { clone } = publicRepository({ 'a.txt': '' });
  const push = () =>
    openRepository(clone, 'clone').run(['push', 'https://me:sesame@127.0.0.1:1/x.git', 'HEAD']);
  expect(push).toThrow(/"git push" failed/);
  expect(push).not.toThrow(/sesame/);
});
