import { describe, expect, it } from '@jest/globals';
import { atValue, createSource, parseSource, type Json, type JsonObject } from '@hubwright/schema';
import type { Content, Solution } from '@hubwright/solution';
import { renderPackage } from './render-package.js';
import { parserContent, queryContent, ruleContent, workbookContent } from './testing/analytics-fixture.js';
import { hasCorpus, readCorpus } from './testing/corpus-files.js';
import { expandVariables } from './testing/expand-variables.js';
import { solutionWith } from './testing/playbook-fixture.js';

const folder = ['v3-solutions', 'GitHub'];

describe('the package of the GitHub solution', () => {
  if (!hasCorpus(...folder)) {
    it.skip('is skipped because the corpus is absent; set HUBWRIGHT_CORPUS', () => undefined);
    return;
  }
  const official = JSON.parse(readCorpus(...folder, 'Package', 'mainTemplate.json')!) as JsonObject;
  const rendered = renderPackage(gitHubSolution(official)).mainTemplate;
  const rendering = itemsOf(rendered);

  it.each(itemsOf(official).map((item) => [item.name, item] as const))(
    'has %s as it is published',
    (name, item) => {
      const ours = rendering.find((candidate) => candidate.name === name);
      expect(ours?.resources).toEqual(item.resources);
    },
  );

  it('has the same content package but for the texts', () => {
    const [ours, theirs] = [rendered, official].map(contentPackageOf);
    expect(ours).toEqual(theirs);
  });
});

/** An item of a package with its inner resources, comparable. */
interface Item {
  readonly name: string;
  readonly resources: Json | undefined;
}

function itemsOf({ resources, variables }: JsonObject): Item[] {
  const templates = (resources as JsonObject[]).filter(({ type }) =>
    String(type).endsWith('/contentTemplates'),
  );
  return templates
    .map(({ properties }) => properties as JsonObject)
    .filter(({ contentKind }) => contentKind !== 'DataConnector')
    .map(({ contentKind, displayName, mainTemplate }) => ({
      name: `${String(contentKind)} ${String(displayName)}`,
      resources: expandVariables((mainTemplate as JsonObject)['resources'], variables as JsonObject),
    }))
    .map(({ name, resources: inner }) => ({ name, resources: (inner as JsonObject[]).map(comparable) }));
}

/**
 * Leaves out what differs on purpose: API versions; the description of a workbook's metadata, which the official tool
 * writes as a dump of a record; the parser's metadata, which depended on a name instead of an id.
 */
function comparable({ apiVersion: _apiVersion, dependsOn: _dependsOn, ...resource }: JsonObject): JsonObject {
  const properties = { ...(resource['properties'] as JsonObject) };
  if (properties['kind'] === 'Workbook') delete properties['description'];
  if (typeof properties['serializedData'] === 'string')
    properties['serializedData'] = JSON.parse(properties['serializedData']) as Json;
  return { ...resource, properties };
}

function contentPackageOf({ resources, variables }: JsonObject): Json | undefined {
  const last = (resources as JsonObject[]).at(-1)!;
  const { descriptionHtml: _html, dependencies, ...properties } = last['properties'] as JsonObject;
  const criteria = (dependencies as { criteria: JsonObject[] }).criteria.filter(
    ({ kind }) => kind !== 'DataConnector',
  );
  return expandVariables(
    { ...last, properties: { ...properties, dependencies: criteria } },
    variables as JsonObject,
  );
}

/** The solution as it was when it was packaged; its connectors are compared elsewhere. */
function gitHubSolution(official: JsonObject): Solution {
  const data = JSON.parse(readCorpus(...folder, 'data', 'Solution_GitHub.json')!) as Record<
    string,
    string & string[]
  >;
  const content: Content[] = [
    ...data['Workbooks']!.map((file, index) => gitHubWorkbook(file, index + 1, official)),
    ...data['Analytic Rules']!.map((file) => ruleContent(readYaml(file), baseName(file))),
    ...data['Hunting Queries']!.map((file) => queryContent(readYaml(file), baseName(file))),
    ...data['Parsers']!.map(gitHubParser),
  ];
  return solutionWith(content, {
    name: 'GitHub',
    author: { text: data['Author']!, name: 'Microsoft', email: 'support@microsoft.com' },
    logo: data['Logo'],
    description: data['Description'],
    metadata: JSON.parse(readCorpus(...folder, 'SolutionMetadata.json')!) as Solution['metadata'],
  });
}

/** WorkbooksMetadata.json is not in the corpus: what it said is read from the package. */
function gitHubWorkbook(file: string, number: number, { parameters, variables }: JsonObject): Content {
  const identity = {
    title: String(((parameters as JsonObject)[`workbook${number}-name`] as JsonObject)['defaultValue']),
    key: String((variables as JsonObject)[`workbookContentId${number}`]),
    version: String((variables as JsonObject)[`workbookVersion${number}`]),
    description: 'Gain insights to GitHub activities that may be interesting for security.',
    dataTypes: ['GitHubAuditLogPolling_CL'],
    connectors: ['GitHubEcAuditLogPolling'],
  };
  return workbookContent(identity, JSON.parse(readCorpus(...folder, file)!) as JsonObject);
}

/** The package was made from files with CRLF line ends. */
function gitHubParser(file: string): Content {
  const name = baseName(file);
  const source = createSource(file, readParser(name));
  const lines = source.text.replaceAll(/\r?\n/g, '\r\n').split('\n');
  const query = lines
    .filter((line) => !line.startsWith('//'))
    .map((line) => `\n${line}`)
    .join('');
  const common = { name, displayName: name, functionAlias: name, description: name, fileName: name };
  return parserContent({
    ...common,
    format: 'text',
    category: 'Samples',
    query,
    version: '1.0.0',
    source,
    reference: atValue(source),
  });
}

/** The data file spells one name with a small letter more than the file has. */
function readParser(name: string): string {
  return (
    readCorpus(...folder, 'Parsers', `${name}.txt`) ??
    readCorpus(...folder, 'Parsers', `${name.replace('Github', 'GitHub')}.txt`)!
  );
}

function readYaml(file: string): JsonObject {
  return parseSource(createSource(file, readCorpus(...folder, file)!)).document?.value as JsonObject;
}

function baseName(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
}
