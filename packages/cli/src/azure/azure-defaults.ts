import { configurationFinder } from '../config/find-configuration.js';
import type { AzureDefaults } from '../config/read-configuration.js';
import { formatDiagnostics } from '../reporters/text.js';
import { UsageError } from '../usage-error.js';

/**
 * The member `azure` of the configuration that is in force in a folder (absolute); `root` is the folder messages show paths relative to.
 * Throws a `UsageError` when the file has faults.
 */
export function readAzureDefaults(folder: string, root: string): AzureDefaults {
  const found = configurationFinder(root)(folder);
  if (!found) return {};
  const { configuration, diagnostics } = found;
  if (diagnostics.length > 0)
    throw new UsageError(
      `The configuration cannot be used.\n${formatDiagnostics(diagnostics, { color: false })}`,
    );
  return configuration.azure ?? {};
}
