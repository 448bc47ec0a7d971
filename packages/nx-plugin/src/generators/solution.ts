import type { Tree } from '@nx/devkit';
import { projectNameOf } from '../plugin/project-name.js';
import { identifierOf } from '../scaffold/scaffold-file.js';
import { solutionFiles } from '../scaffold/solution-files.js';
import { type ConnectorKind, addConnector } from './connector.js';

/** The options of the generator; `schemas/solution.json` says what each means. */
export interface SolutionGeneratorOptions {
  readonly name: string;
  readonly publisher: string;
  readonly publisherId?: string;
  readonly offerId?: string;
  readonly supportEmail?: string;
  readonly supportLink?: string;
  readonly firstPublishDate?: string;
  readonly directory?: string;
  readonly connector?: ConnectorKind | 'none';
}

/** Nx generator `@hubwright/nx-plugin:solution`: a folder in the layout of the public repository, ready to package. */
export async function solutionGenerator(tree: Tree, options: SolutionGeneratorOptions): Promise<void> {
  const { name, publisher, directory = 'solutions', connector = 'ccf' } = options;
  if (identifierOf(name) === '' || /[\\/:*?"<>|]/.test(name)) {
    throw new Error(
      `"${name}" cannot be the name of a solution: it is a folder name with at least one letter or digit.`,
    );
  }
  const root = `${directory}/${name}`;
  if (tree.children(root).length > 0)
    throw new Error(`${root} is there already. Choose another name or directory.`);
  const publisherId = options.publisherId ?? projectNameOf(publisher).replaceAll('-', '');
  const files = solutionFiles({
    name,
    publisher,
    publisherId,
    offerId: options.offerId ?? `${publisherId}-sentinel-${projectNameOf(name)}`,
    supportEmail: options.supportEmail ?? 'support@example.com',
    supportLink: options.supportLink ?? 'https://example.com/support',
    firstPublishDate: options.firstPublishDate ?? new Date().toISOString().slice(0, 10),
  });
  for (const file of files) tree.write(`${root}/${file.path}`, file.contents);
  if (connector !== 'none') addConnector(tree, root, connector, { title: name, publisher });
}
