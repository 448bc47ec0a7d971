import type { Tree } from '@nx/devkit';
import { projectNameOf } from '../plugin/project-name.js';
import { ccfConnectorFiles } from '../scaffold/ccf-connector.js';
import { ccpConnectorFiles } from '../scaffold/ccp-connector.js';
import type { ConnectorOptions } from '../scaffold/connector-options.js';
import { listConnector } from '../scaffold/list-connector.js';
import { identifierOf } from '../scaffold/scaffold-file.js';

/** `ccf` is today's Codeless Connector Framework, `ccp` the polling platform of 2022. */
export type ConnectorKind = 'ccf' | 'ccp';

/** The options of the generator; `schemas/connector.json` says what each means. */
export interface ConnectorGeneratorOptions {
  readonly solution: string;
  readonly name: string;
  readonly publisher: string;
  readonly kind?: ConnectorKind;
  readonly endpoint?: string;
}

/** Nx generator `@hubwright/nx-plugin:connector`: adds a codeless connector to a solution and to its data file. */
export async function connectorGenerator(tree: Tree, options: ConnectorGeneratorOptions): Promise<void> {
  const { solution, name, publisher, kind = 'ccf', endpoint } = options;
  if (identifierOf(name) === '') {
    throw new Error(`"${name}" cannot be the name of a connector: it needs at least one letter or digit.`);
  }
  addConnector(tree, findSolution(tree, solution), kind, { title: name, publisher, endpoint });
}

/** Writes the files of a connector into the solution in `root` and lists it in the data file. */
export function addConnector(
  tree: Tree,
  root: string,
  kind: ConnectorKind,
  {
    endpoint = 'https://api.example.com/v1/events',
    ...options
  }: Partial<ConnectorOptions> & Omit<ConnectorOptions, 'endpoint'>,
): void {
  const dataFile = findDataFile(tree, root);
  if (!dataFile)
    throw new Error(`${root} has no data file Data/Solution_<name>.json, so it is not a solution.`);
  const makeFiles = kind === 'ccf' ? ccfConnectorFiles : ccpConnectorFiles;
  const files = makeFiles({ ...options, endpoint });
  for (const { path, contents } of files) {
    if (tree.exists(`${root}/${path}`))
      throw new Error(`${root}/${path} is there already. Choose another name.`);
    tree.write(`${root}/${path}`, contents);
  }
  const listed = files[0]?.path ?? '';
  tree.write(dataFile, listConnector(tree.read(dataFile, 'utf8') ?? '', listed));
}

/** The folder of a solution given by folder, folder name or project name. */
function findSolution(tree: Tree, solution: string): string {
  if (findDataFile(tree, solution)) return solution.replace(/\/+$/, '');
  for (const directory of ['solutions', 'Solutions']) {
    for (const folderName of tree.children(directory)) {
      const isMeant = folderName === solution || projectNameOf(folderName) === solution;
      if (isMeant && findDataFile(tree, `${directory}/${folderName}`)) return `${directory}/${folderName}`;
    }
  }
  throw new Error(`There is no solution "${solution}". Give its folder, such as solutions/SlackAudit.`);
}

function findDataFile(tree: Tree, root: string): string | undefined {
  for (const folder of ['Data', 'data']) {
    const file = tree.children(`${root}/${folder}`).find((name) => /^Solution_.*\.json$/.test(name));
    if (file) return `${root}/${folder}/${file}`;
  }
  return undefined;
}
