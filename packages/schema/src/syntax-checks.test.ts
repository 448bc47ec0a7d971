import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { syntaxChecks } from './syntax-checks.js';

it('has each check once, in kebab-case', () => {
  const ids = syntaxChecks.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z0-9]+)*$/);
});

it.each(syntaxChecks.map((check) => [check.id, check] as const))(
  '%s has a page of its name with example and fix',
  (id, { page }) => {
    expect(page.pathname.endsWith(`/packages/schema/checks/${id}.md`)).toBe(true);
    const text = readFileSync(page, 'utf8');
    expect(text.startsWith(`# ${id}\n`)).toBe(true);
    expect(text).toMatch(/## How to fix/);
  },
);

it.each(
  syntaxChecks.flatMap(({ id, messages }) =>
    Object.entries(messages).map(([name, text]) => [`${id}/${name}`, text] as const),
  ),
)('%s is made of full sentences', (_name, text) => {
  expect(text).toMatch(/[.]$/);
  expect(text).not.toMatch(/!/);
});
