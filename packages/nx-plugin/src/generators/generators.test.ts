import { type Tree, readJson } from '@nx/devkit';
import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { connectorGenerator } from './connector.js';
import { solutionGenerator } from './solution.js';

const acme = { name: 'Acme Audit', publisher: 'Acme Corp', firstPublishDate: '2026-03-01' };
const dataFile = 'solutions/Acme Audit/Data/Solution_AcmeAudit.json';
let tree: Tree;

beforeEach(() => {
  tree = createTreeWithEmptyWorkspace();
});

describe('the solution generator', () => {
  it('writes a solution with a connector in four parts', async () => {
    await solutionGenerator(tree, acme);
    expect(filesUnder('solutions')).toEqual([
      'solutions/Acme Audit/Data Connectors/AcmeAudit_ccf/AcmeAudit_ConnectorDefinition.json',
      'solutions/Acme Audit/Data Connectors/AcmeAudit_ccf/AcmeAudit_DCR.json',
      'solutions/Acme Audit/Data Connectors/AcmeAudit_ccf/AcmeAudit_PollerConfig.json',
      'solutions/Acme Audit/Data Connectors/AcmeAudit_ccf/AcmeAudit_Table.json',
      dataFile,
      'solutions/Acme Audit/ReleaseNotes.md',
      'solutions/Acme Audit/SolutionMetadata.json',
    ]);
    expect(readJson(tree, dataFile)).toMatchObject({
      Name: 'Acme Audit',
      Author: 'Acme Corp - support@example.com',
      'Data Connectors': ['Data Connectors/AcmeAudit_ccf/AcmeAudit_ConnectorDefinition.json'],
      Version: '3.0.0',
    });
    expect(readJson(tree, 'solutions/Acme Audit/SolutionMetadata.json')).toMatchObject({
      publisherId: 'acmecorp',
      offerId: 'acmecorp-sentinel-acme-audit',
      firstPublishDate: '2026-03-01',
    });
    expect(tree.read('solutions/Acme Audit/ReleaseNotes.md', 'utf8')).toContain(
      '| 3.0.0       | 01-03-2026 ',
    );
  });

  it('writes the same files each time', async () => {
    await solutionGenerator(tree, acme);
    const other = createTreeWithEmptyWorkspace();
    await solutionGenerator(other, acme);
    for (const file of filesUnder('solutions'))
      expect(other.read(file, 'utf8')).toBe(tree.read(file, 'utf8'));
  });

  it('can leave the connector out, and go elsewhere', async () => {
    await solutionGenerator(tree, { ...acme, connector: 'none', directory: 'Solutions' });
    expect(filesUnder('Solutions')).toHaveLength(3);
  });

  it('leaves a folder alone that is there already', async () => {
    await solutionGenerator(tree, acme);
    await expect(solutionGenerator(tree, acme)).rejects.toThrow('solutions/Acme Audit is there already.');
  });

  it.each(['', '../up', 'a/b', '***'])('refuses the name %j', async (name) => {
    await expect(solutionGenerator(tree, { ...acme, name })).rejects.toThrow(
      'cannot be the name of a solution',
    );
  });
});

describe('the connector generator', () => {
  const options = { name: 'Acme Alerts', publisher: 'Acme Corp' };

  it.each(['solutions/Acme Audit', 'Acme Audit', 'acme-audit'])(
    'finds the solution as %j',
    async (solution) => {
      await solutionGenerator(tree, acme);
      await connectorGenerator(tree, {
        ...options,
        solution,
        kind: 'ccp',
        endpoint: 'https://alerts.example.com',
      });
      const file = 'Data Connectors/azuredeploy_AcmeAlerts_poller_connector.json';
      expect(readJson(tree, dataFile)['Data Connectors']).toEqual([
        'Data Connectors/AcmeAudit_ccf/AcmeAudit_ConnectorDefinition.json',
        file,
      ]);
      const connector = readJson(tree, `solutions/Acme Audit/${file}`);
      expect(connector.resources[0].properties.pollingConfig.request.apiEndpoint).toBe(
        'https://alerts.example.com',
      );
    },
  );

  it('links the four parts of a framework connector to each other', async () => {
    await solutionGenerator(tree, { ...acme, connector: 'none' });
    await connectorGenerator(tree, { ...options, solution: 'acme-audit' });
    const part = (name: string): Part =>
      readJson<Part>(tree, `solutions/Acme Audit/Data Connectors/AcmeAlerts_ccf/AcmeAlerts_${name}.json`);
    const { connectorDefinitionName, dcrConfig } = part('PollerConfig').properties;
    const { streamDeclarations, dataFlows } = part('DCR').properties;
    expect(connectorDefinitionName).toBe(part('ConnectorDefinition').properties.connectorUiConfig.id);
    expect(Object.keys(streamDeclarations)).toEqual([dcrConfig.streamName]);
    expect(dataFlows[0].streams).toEqual([dcrConfig.streamName]);
    expect(dataFlows[0].outputStream).toBe(`Custom-${part('Table').name}`);
  });

  it('says when there is no such solution', async () => {
    await expect(connectorGenerator(tree, { ...options, solution: 'nope' })).rejects.toThrow(
      'There is no solution "nope". Give its folder, such as solutions/SlackAudit.',
    );
  });

  it('never overwrites a connector', async () => {
    await solutionGenerator(tree, acme);
    await expect(
      connectorGenerator(tree, { name: 'Acme Audit', publisher: 'Acme', solution: 'acme-audit' }),
    ).rejects.toThrow('is there already. Choose another name.');
  });
});

/** The parts of a connector as far as they name each other. */
interface Part {
  name: string;
  properties: {
    connectorUiConfig: { id: string };
    connectorDefinitionName: string;
    dcrConfig: { streamName: string };
    streamDeclarations: object;
    dataFlows: [{ streams: string[]; outputStream: string }];
  };
}

function filesUnder(folder: string): string[] {
  return tree
    .children(folder)
    .flatMap((name) =>
      tree.isFile(`${folder}/${name}`) ? [`${folder}/${name}`] : filesUnder(`${folder}/${name}`),
    )
    .sort();
}
