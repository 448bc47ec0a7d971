import type { WorkspacePlace } from '@hubwright/azure';
import type { AzureOptions } from './azure-options.js';

/**
 * The command line that waits for a deployment that was started before, for the shell it was started in.
 * @param directory the folder (absolute) that `given` is relative to, which `-C` may have chosen
 */
export function resumeCommand(
  given: string,
  name: string,
  directory: string,
  { subscriptionId, resourceGroup, workspace }: WorkspacePlace,
  { cloud, endpoint }: AzureOptions,
): string {
  const words = [
    ...['hubwright', 'deploy', given, '--resume', name, '--subscription', subscriptionId],
    ...['--resource-group', resourceGroup, '--workspace', workspace],
    ...(directory === process.cwd() ? [] : ['-C', directory]),
    ...(cloud === undefined || cloud === 'public' ? [] : ['--cloud', cloud]),
    ...(endpoint === undefined ? [] : ['--endpoint', endpoint]),
  ];
  return words
    .map((word) => (/^[\w./:@=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
    .join(' ');
}
