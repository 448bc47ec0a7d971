import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import type { Solution } from '@hubwright/solution';
import { renderContentPackage } from './render-content-package.js';
import { contextOf, solutionWith } from '../testing/playbook-fixture.js';

function propertiesOf(
  metadata: Partial<Solution['metadata']>,
  overrides: Partial<Solution> = {},
): JsonObject {
  const solution = solutionWith([], overrides);
  return renderContentPackage([], contextOf({ ...solution, metadata: { ...solution.metadata, ...metadata } }))
    .properties!;
}

describe('renderContentPackage', () => {
  it("names Microsoft's support after the product", () => {
    expect(propertiesOf({ support: { name: 'Contoso', tier: 'Partner' } })).toMatchObject({
      publisherDisplayName: 'Contoso',
    });
    expect(propertiesOf({ support: { name: 'Microsoft Corporation', tier: 'microsoft' } })).toMatchObject({
      publisherDisplayName: 'Microsoft Sentinel, Microsoft Corporation',
    });
  });

  it('copies dates, providers and categories that say something', () => {
    expect(
      propertiesOf({
        firstPublishDate: '2024-01-01',
        lastPublishDate: '',
        providers: ['Contoso'],
        categories: { domains: ['Security - Network'], verticals: [] },
      }),
    ).toMatchObject({
      firstPublishDate: '2024-01-01',
      providers: ['Contoso'],
      categories: { domains: ['Security - Network'] },
    });
    const bare = propertiesOf({ lastPublishDate: '', providers: [], categories: { domains: [] } });
    for (const name of ['firstPublishDate', 'lastPublishDate', 'providers', 'categories', 'dependencies']) {
      expect(bare).not.toHaveProperty(name);
    }
  });

  it('copies the known members of support that are filled', () => {
    const support = { name: 'Contoso', email: '', tier: 'Partner', link: 'https://contoso.com', phone: '1' };
    expect(propertiesOf({ support })['support']).toEqual({
      name: 'Contoso',
      tier: 'Partner',
      link: 'https://contoso.com',
    });
  });

  it('shows the description as HTML, without the logo, and the logo as the icon', () => {
    const properties = propertiesOf(
      {},
      { description: 'A [link](https://contoso.com) & more', logo: '<img src="logo.svg">' },
    );
    expect(properties['descriptionHtml']).toContain(
      '<p>A <a href="https://contoso.com">link</a> &amp; more</p>',
    );
    expect(properties['descriptionHtml']).not.toContain('logo.svg');
    expect(properties['icon']).toBe('<img src="logo.svg">');
  });
});
