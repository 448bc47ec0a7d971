import type { Diagnostic } from '@hubwright/schema';
import { foldersUpwards } from '../config/folders-upwards.js';
import { nodeFilePort } from '../node-file-port.js';
import { readSidecar, sidecarName, type SidecarResult } from './read-sidecar.js';

/**
 * Reads the lists of suppressions in folders (absolute) and above them, within the repository, each once; `root` is the
 * folder messages show paths relative to.
 */
export function findSidecars(folders: readonly string[], root: string): SidecarResult {
  const files = new Set(
    folders
      .flatMap(foldersUpwards)
      .map((folder) => `${folder === '/' ? '' : folder}/${sidecarName}`)
      .filter((file) => nodeFilePort.stat(file)?.kind === 'file'),
  );
  const results = [...files].sort().map((file) => readSidecar(file, root));
  const diagnostics: Diagnostic[] = results.flatMap((result) => [...result.diagnostics]);
  return { suppressions: results.flatMap((result) => [...result.suppressions]), diagnostics };
}
