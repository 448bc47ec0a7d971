import { expect, it } from '@jest/globals';
import { readPackageDescription } from './package-description.js';

const page = (description: string) => ({ parameters: { config: { basics: { description } } } });

it('gives the paragraphs the packager did not add', () => {
  const description = [
    '<img src="https://example.com/contoso.svg" width="75px">',
    '**Note:** Please refer to the following before installing the solution: ',
    '• Review the solution [Release Notes](https://example.com/ReleaseNotes.md)',
    ' • There may be [known issues](https://aka.ms/sentinelsolutionsknownissues) pertaining to this Solution.',
    'Contoso sends events.',
    'It needs:\n\na. A function app',
    '**Data Connectors:** 1, **Analytic Rules:** 2',
    '[Learn more about Microsoft Sentinel](https://aka.ms/azuresentinel) | [Learn more about Solutions](https://aka.ms/azuresentinelsolutionsdoc)',
  ];
  expect(readPackageDescription(page(description.join('\n\n')))).toBe(
    'Contoso sends events.\n\nIt needs:\n\na. A function app',
  );
});

it('gives nothing for a page without a description of its own', () => {
  expect(readPackageDescription(page('**Data Connectors:** 1'))).toBeUndefined();
  expect(readPackageDescription({})).toBeUndefined();
  expect(readPackageDescription(undefined)).toBeUndefined();
});
