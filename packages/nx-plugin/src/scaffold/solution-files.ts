import { type ScaffoldFile, identifierOf, jsonFile } from './scaffold-file.js';

/** What a new solution is made from. */
export interface SolutionOptions {
  /** The name of the solution and of its folder. */
  readonly name: string;
  /** Who publishes and supports it. */
  readonly publisher: string;
  /** The publisher and the offer as Partner Center knows them. */
  readonly publisherId: string;
  readonly offerId: string;
  readonly supportEmail: string;
  readonly supportLink: string;
  /** `yyyy-mm-dd`. */
  readonly firstPublishDate: string;
}

/** The files every solution has, as yet without content: data file, metadata and release notes. */
export function solutionFiles(options: SolutionOptions): ScaffoldFile[] {
  return [
    jsonFile(`Data/Solution_${identifierOf(options.name)}.json`, dataFile(options)),
    jsonFile('SolutionMetadata.json', metadata(options)),
    { path: 'ReleaseNotes.md', contents: releaseNotes(options) },
  ];
}

function dataFile({ name, publisher, supportEmail }: SolutionOptions): object {
  return {
    Name: name,
    Author: `${publisher} - ${supportEmail}`,
    Logo: '<img src="https://raw.githubusercontent.com/Azure/Azure-Sentinel/master/Logos/Azure_Sentinel.svg" width="75px" height="75px">',
    Description: `The ${name} solution brings events of ${name} into Microsoft Sentinel.`,
    'Data Connectors': [],
    Metadata: 'SolutionMetadata.json',
    BasePath: '.',
    Version: '3.0.0',
    TemplateSpec: true,
    Is1PConnector: false,
  };
}

function metadata(options: SolutionOptions): object {
  return {
    publisherId: options.publisherId,
    offerId: options.offerId,
    firstPublishDate: options.firstPublishDate,
    providers: [options.publisher],
    categories: { domains: ['Application'] },
    support: {
      tier: 'Partner',
      name: options.publisher,
      email: options.supportEmail,
      link: options.supportLink,
    },
  };
}

function releaseNotes({ firstPublishDate }: SolutionOptions): string {
  const date = firstPublishDate.split('-').reverse().join('-');
  return [
    '| **Version** | **Date Modified (DD-MM-YYYY)** | **Change History** |',
    '| ----------- | ------------------------------ | ------------------ |',
    `| 3.0.0       | ${date}                     | Initial release.   |`,
    '',
  ].join('\n');
}
