import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import type { ArmResource } from '@hubwright/solution';
import type { Fragment } from '../fragment.js';
import { numberContent } from '../main-template/number-content.js';
import { contentPackageProfile } from '../profile.js';
import { renderCcfConnector } from './render-ccf-connector.js';
import { createRenderContext } from '../render-context.js';
import { renderLegacyConnector } from './render-legacy-connector.js';
import { isInCorpus, loadCorpusSolution, readCorpusJson } from '../testing/connector-corpus.js';
import { corpus } from '../testing/corpus-files.js';
import { findDifferences, type Difference } from '../testing/find-differences.js';

/** Where the official packages of today differ from what their sources give, and why. */
const acceptedDifferences: readonly { readonly pointer: RegExp; readonly why: string }[] = [
  {
    pointer: /^GitHub\/.*\/connectorUiConfig\/descriptionMarkdown$/,
    why: 'the text of the webhook connector was corrected after the package was made',
  },
  {
    pointer: /^GitHub\/variables\/dataConnectorTemplateSpecName\d$/,
    why: 'made by a build that appended the version of the connector to the name; later ones do not',
  },
];

describe('connectors of current solutions', () => {
  if (!isInCorpus('v3-solutions')) {
    it.skip(`is skipped because there is no corpus at ${corpus}; set HUBWRIGHT_CORPUS`, () => undefined);
    return;
  }

  it.each(['GitHub', 'cveBusterPush'])('of %s have the resources their official packages have', (name) => {
    const found = comparePackage(name);
    const unexpected = found.filter(
      ({ pointer }) => !acceptedDifferences.some((accepted) => accepted.pointer.test(pointer)),
    );
    expect(unexpected).toEqual([]);
  });
});

function comparePackage(name: string): Difference[] {
  const official = readCorpusJson('v3-solutions', name, 'Package', 'mainTemplate.json') ?? {};
  const resources = (official['resources'] as ArmResource[]).filter(isConnectorPart);
  const theirs = official['variables'] as JsonObject;
  const fragments = renderConnectors(`v3-solutions/${name}`, String(theirs['_solutionVersion']));
  const rendered = fragments.flatMap((fragment) => fragment.resources);
  const ours = Object.assign({}, ...fragments.map(({ variables }) => variables)) as JsonObject;
  const parameters = Object.assign(
    {},
    ...fragments.map((fragment) => fragment.parameters ?? {}),
  ) as JsonObject;
  return [
    ...findDifferences(resources, rendered, `${name}/resources`),
    ...Object.keys(ours).flatMap((key) =>
      findDifferences(theirs[key], ours[key], `${name}/variables/${key}`),
    ),
    ...Object.keys(parameters).flatMap((key) =>
      findDifferences(
        (official['parameters'] as JsonObject)[key],
        parameters[key],
        `${name}/parameters/${key}`,
      ),
    ),
  ];
}

function isConnectorPart({ type, name, properties }: ArmResource): boolean {
  if (type.endsWith('/contentTemplates'))
    return String(properties?.['contentKind']).endsWith('DataConnector');
  return (
    /\/dataConnector(s|Definitions)$/.test(type) ||
    (type.endsWith('/metadata') && String(name).includes('DataConnector-'))
  );
}

function renderConnectors(folder: string, solutionVersion: string): Fragment[] {
  const solution = loadCorpusSolution(folder, solutionVersion);
  if (!solution) throw new Error(`${folder} could not be loaded.`);
  const context = createRenderContext(solution, contentPackageProfile);
  return numberContent(solution.content).flatMap(({ content, number }) => {
    if (content.contentKind === 'DataConnector') return [renderLegacyConnector(content, number, context)];
    return content.contentKind === 'CcfConnector' ? [renderCcfConnector(content, number, context)] : [];
  });
}
