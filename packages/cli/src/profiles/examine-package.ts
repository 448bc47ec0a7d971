import path from 'node:path';
import type { Diagnostic } from '@hubwright/schema';
import { displayPathFrom } from '../display-path.js';
import { filesOf } from '../read-package.js';
import { renderChecked } from '../render-checked.js';
import { comparePackageOnDisk } from '../verify-package.js';
import { examineMainTemplate } from './examine-main-template.js';

/**
 * Examines the package that lies in a solution folder (absolute), as it would be handed in: the zip, the files beside it,
 * and what the sources render to. What is wrong with the sources themselves is not said again.
 */
export async function examinePackage(folder: string, root: string): Promise<Diagnostic[]> {
  const displayPath = displayPathFrom(root);
  const { solution, rendered } = renderChecked(folder, { displayPath });
  if (!solution) return [];
  const compared = await comparePackageOnDisk({ folder, root, solution, rendered });
  const name = 'mainTemplate.json';
  const onDisk = filesOf(path.join(folder, 'Package')).find((file) => file.path === name)?.contents;
  // A package that is as rendered was checked when it was rendered.
  if (onDisk === undefined || onDisk === rendered?.files.find((file) => file.path === name)?.contents)
    return compared;
  const file = displayPath(path.join(folder, 'Package', name));
  return [...compared, ...examineMainTemplate(onDisk, { solution, file, folder: displayPath(folder) })];
}
