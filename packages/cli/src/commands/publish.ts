import { realSurroundings, type AzureSurroundings } from '../azure/surroundings.js';
import type { ExitCode } from '../exit-codes.js';
import { refuseForeignOptions, type PublishOptions } from '../publish/publish-options.js';
import { publishPartnerCenter } from '../publish/publish-partner-center.js';
import { publishPullRequest } from '../publish/publish-pull-request.js';
import { publishWorkspace } from '../publish/publish-workspace.js';
import type { Terminal } from '../terminal.js';

/** Publishes a solution: to a workspace, to a branch of the public repository, or to an offer in Partner Center. */
export async function runPublish(
  given: string,
  options: PublishOptions,
  terminal: Terminal,
  surroundings: AzureSurroundings = realSurroundings,
): Promise<ExitCode> {
  refuseForeignOptions(options);
  if (options.to === 'pull-request') return publishPullRequest(given, options, terminal);
  if (options.to === 'partner-center') return publishPartnerCenter(given, options, terminal, surroundings);
  return publishWorkspace(given, options, terminal, surroundings);
}
