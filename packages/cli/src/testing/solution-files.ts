/** A solution of one hunting query, small and clean: its files by path relative to the solution folder. */
export function solutionFiles(name = 'Contoso', version = '3.0.0'): Record<string, string> {
  return {
    [`Data/Solution_${name}.json`]: `${JSON.stringify(dataFile(name, version), null, 2)}\n`,
    'SolutionMetadata.json': `${JSON.stringify(metadata, null, 2)}\n`,
    'ReleaseNotes.md': releaseNotes,
    'Hunting Queries/RareSignIns.yaml': huntingQuery,
  };
}

/** The same below a folder of the solution's name. */
export function solutionFilesIn(folder: string, name = 'Contoso', version = '3.0.0'): Record<string, string> {
  return Object.fromEntries(
    Object.entries(solutionFiles(name, version)).map(([file, text]) => [`${folder}/${file}`, text]),
  );
}

function dataFile(name: string, version: string) {
  return {
    Name: name,
    Author: 'Contoso - support@example.com',
    Logo: '<img src="https://raw.githubusercontent.com/Azure/Azure-Sentinel/master/Logos/contoso.svg" width="75px" height="75px">',
    Description: `The ${name} solution finds rare sign-ins.`,
    'Hunting Queries': ['Hunting Queries/RareSignIns.yaml'],
    Metadata: 'SolutionMetadata.json',
    BasePath: '.',
    Version: version,
    TemplateSpec: true,
    Is1PConnector: false,
  };
}

const metadata = {
  publisherId: 'contoso',
  offerId: 'contoso-sentinel',
  firstPublishDate: '2026-01-01',
  providers: ['Contoso'],
  categories: { domains: ['Security - Threat Protection'] },
  support: {
    tier: 'Partner',
    name: 'Contoso',
    email: 'support@example.com',
    link: 'https://example.com/support',
  },
};

const releaseNotes = `| **Version** | **Date Modified (DD-MM-YYYY)** | **Change History** |
|-------------|--------------------------------|--------------------|
| 3.0.0       | 01-01-2026                     | First version.     |
`;

const huntingQuery = `id: 5d2f4a0e-3f0e-4c51-9d4e-0c7a1c1f7a10
name: Rare sign-ins
description: |
  Finds sign-ins from addresses that were not seen before.
requiredDataConnectors: []
tactics:
  - InitialAccess
relevantTechniques:
  - T1078
query: |
  SigninLogs
  | summarize Count = count() by IPAddress
  | where Count == 1
version: 1.0.0
`;
