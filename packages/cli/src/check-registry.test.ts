import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NoLocation } from '@hubwright/schema';
import { describe, expect, it } from '@jest/globals';
import { allChecks, findCheck, messageOf } from './check-registry.js';

const packagesFolder = fileURLToPath(new URL('../..', import.meta.url));
const packagesWithPages = readdirSync(packagesFolder).filter((name) =>
  existsSync(`${packagesFolder}${name}/checks`),
);

const ids = allChecks.map(({ id }) => id);

describe('the checks', () => {
  it('have ids of their own, in kebab-case, in order', () => {
    expect(ids.filter((id) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id))).toEqual([]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect([...ids].sort()).toEqual(ids);
  });

  it('speak in sentences', () => {
    const texts = allChecks.flatMap(({ id, summary, messages }) =>
      [summary, ...Object.values(messages)].map((text) => ({ id, text })),
    );
    // A message may end with a place that holds a sentence.
    expect(texts.filter(({ text }) => !/[.?)}]$/.test(text))).toEqual([]);
    expect(allChecks.filter(({ messages }) => Object.keys(messages).length === 0)).toEqual([]);
  });

  it('have messages whose places are names in balanced braces', () => {
    const unbalanced = allChecks.flatMap(({ id, messages }) =>
      Object.entries(messages)
        .filter(([, text]) => /\{(?!\w+\})|(?<!\{\w+)\}/.test(text.replace(/\{\{|\}\}/g, '')))
        .map(([messageId]) => `${id}: ${messageId}`),
    );
    expect(unbalanced).toEqual([]);
  });

  it.each(allChecks.map((check) => [check.id, check] as const))('%s has its page', (id, check) => {
    expect(readFileSync(check.page, 'utf8')).toMatch(new RegExp(`^# ${id}\\r?\\n`));
    expect(check.page.pathname.endsWith(`/checks/${id}.md`)).toBe(true);
  });

  it.each(packagesWithPages)('leave no page of %s without a check', (name) => {
    const pages = readdirSync(`${packagesFolder}${name}/checks`).map((file) => file.replace(/\.md$/, ''));
    expect(pages.filter((page) => !ids.includes(page))).toEqual([]);
  });
});

describe('messageOf', () => {
  const diagnostic = {
    checkId: 'zip-differs',
    messageId: 'missing',
    args: { file: 'mainTemplate.json' },
    severity: 'error',
    location: NoLocation,
  } as const;

  it('fills the message of a diagnostic', () => {
    expect(messageOf(diagnostic)).toBe('The zip has no "mainTemplate.json" at its root.');
  });

  it('throws for a check or message that is not registered: that is our bug', () => {
    expect(() => messageOf({ ...diagnostic, checkId: 'no-such-check' })).toThrow('"no-such-check"');
    expect(() => messageOf({ ...diagnostic, messageId: 'noSuchMessage' })).toThrow('"noSuchMessage"');
  });
});

it('finds a check by its id and nothing else', () => {
  expect(findCheck('zip-differs')?.id).toBe('zip-differs');
  expect(findCheck('toString')).toBeUndefined();
});
