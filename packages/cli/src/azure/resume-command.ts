import type { WorkspacePlace } from '@hubwright/azure';
import type { AzureOptions } from './azure-options.js';

/** The command line that waits for a deployment that was started before. */
export function resumeCommand(
  given: string,
  name: string,
  { subscriptionId, resourceGroup, workspace }: WorkspacePlace,
  { cloud, endpoint }: AzureOptions,
): string {
  const words = [
    ...['hubwright', 'deploy', given, '--resume', name, '--subscription', subscriptionId],
    ...['--resource-group', resourceGroup, '--workspace', workspace],
    ...(cloud === undefined || cloud === 'public' ? [] : ['--cloud', cloud]),
    ...(endpoint === undefined ? [] : ['--endpoint', endpoint]),
  ];
  return words
    .map((word) => (/^[\w./:@=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
    .join(' ');
}
