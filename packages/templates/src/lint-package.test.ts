import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { lintPackage } from './lint-package.js';
import { templateChecks } from './template-checks.js';
import { invalidPackages, validPackages } from './testing/lint-cases.js';
import { lintFixture, lintSources, type LintFixture } from './testing/lint-fixture.js';

describe('lintPackage', () => {
  it('is silent about a package without a fault', () => {
    expect(findingsOf(() => undefined)).toEqual([]);
  });

  it.each(invalidPackages)('reports %s', (finding, change) => {
    expect(findingsOf(change)).toContain(finding);
  });

  it.each(validPackages)('accepts %s', (_, change) => {
    expect(findingsOf(change)).toEqual([]);
  });

  it('points at the source, and names the place in the package', () => {
    const [finding] = lintPackage(lintFixture(({ rule }) => (rule['apiVersion'] = '')));
    expect(finding).toMatchObject({
      args: { pointer: '/resources/0/properties/mainTemplate/resources/0' },
      location: { source: lintSources.rule, pointer: '' },
    });
  });

  it('points at the solution where nothing else is to blame', () => {
    const [finding] = lintPackage(lintFixture(({ ui }) => (ui['handler'] = 'x')));
    expect(finding).toMatchObject({ location: { source: lintSources.dataFile } });
  });

  it('points at the metadata when the content package is to blame', () => {
    const [finding] = lintPackage(lintFixture(({ main }) => (main.variables['solutionId'] = 'contoso')));
    expect(finding).toMatchObject({ location: { source: lintSources.metadata } });
  });

  it('reports each undeclared name once', () => {
    const findings = findingsOf(({ rule }) =>
      Object.assign(rule.properties, { query: "[variables('x')]", title: "[variables('x')]" }),
    );
    expect(findings).toEqual(['template-name-not-declared/missing']);
  });

  it.each([
    {},
    { resources: null },
    { resources: [null, 1, { properties: [] }], variables: [], parameters: 'x' },
  ])('survives a template that is none: %j', (mainTemplate) => {
    const rendered = {
      ...lintFixture(),
      mainTemplate: mainTemplate as JsonObject,
      createUiDefinition: mainTemplate as JsonObject,
    };
    expect(() => lintPackage(rendered)).not.toThrow();
  });
});

describe('the checks of templates', () => {
  it.each(templateChecks.map((check) => [check.id, check] as const))(
    '%s has a page and its cases',
    (id, check) => {
      expect(existsSync(check.page)).toBe(true);
      expect(readFileSync(check.page, 'utf8')).toMatch(new RegExp(`^# ${id}\n`));
      if (id === 'main-template-name-taken') return;
      const exercised = new Set(invalidPackages.map(([finding]) => finding));
      expect(Object.keys(check.messages).filter((message) => !exercised.has(`${id}/${message}`))).toEqual([]);
    },
  );

  it('have ids of their own', () => {
    const ids = templateChecks.map(({ id }) => id);
    expect([...new Set(ids)]).toEqual(ids);
  });
});

function findingsOf(change: (fixture: LintFixture) => void): string[] {
  return lintPackage(lintFixture(change)).map(({ checkId, messageId }) => `${checkId}/${messageId}`);
}
