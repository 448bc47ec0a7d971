import { AzureFault, objectionsOf, putResource, reportObjections, shortId } from '@hubwright/azure';
import type { Json, JsonObject } from '@hubwright/schema';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { beforeInterruptedExit } from '../interrupt.js';
import { jsonFormatVersion } from '../reporters/json.js';
import type { DeployTask } from './deploy-template.js';
import { evaluateHere, evaluateNames } from './evaluate-connector.js';
import { formatIds } from './format-ids.js';
import type { OpenCommand } from './open-command.js';
import { findReferences } from './find-references.js';
import { prepareDeployment } from './prepare-deployment.js';
import { convertForTemplate, wantedByTemplate } from './template-values.js';

/**
 * Deploys a connector without a deployment: each of its resources is put with its own API, those first on which others depend. What a
 * resource refers to is known once it is there. Doing it twice changes nothing.
 */
export async function deployDirectly(
  command: OpenCommand,
  { deployable, options }: DeployTask,
): Promise<ExitCode> {
  const { azure, chosen, terminal } = command;
  const { place } = chosen;
  const values = await command.gather('the connector', wantedByTemplate(deployable.template));
  const parameters = convertForTemplate(deployable.template, values.values());
  const { request, locate, location } = await prepareDeployment(command, deployable, parameters);
  const existing = await findReferences(azure, request.parameters, place);
  const context = { place, location, existing };
  const all = evaluateNames(request.template, request.parameters, context);
  if (options.dryRun === true) {
    command.write(formatDirectRun(all, options));
    return exitCodes.clean;
  }
  const made: string[] = [];
  const takeBack = beforeInterruptedExit(() => {
    terminal.err(
      `hubwright: ${made.length} of ${all.length} resources were made; the same command goes on from there.\n`,
    );
    return Promise.resolve();
  });
  try {
    for (;;) {
      // What refers to a resource can be evaluated once that is there.
      const { resources, faults } = evaluateHere(request.template, request.parameters, context);
      const next = resources.find(({ id }) => !made.includes(id));
      if (!next) {
        if (made.length === all.length) break;
        const errors = faults.map(({ code, message }) => ({ code, message, target: undefined, causes: [] }));
        command.report(reportObjections(errors, locate));
        return exitCodes.findings;
      }
      const { id } = next;
      if (terminal.isInteractive)
        terminal.err(`\r\u001b[2K${made.length + 1} of ${all.length} ${shortId(id)}`);
      const refusal = await put(command, next, existing);
      if (refusal) {
        command.report(
          reportObjections(
            refusal.map((error) => ({ ...error, target: id })),
            locate,
          ),
        );
        return exitCodes.findings;
      }
      made.push(id);
    }
  } finally {
    if (terminal.isInteractive) terminal.err('\r\u001b[2K');
    takeBack();
  }
  const sentence = `Deployed "${deployable.title}" to ${place.resourceGroup}/${place.workspace}, ${made.length} ${made.length === 1 ? 'resource' : 'resources'}.`;
  command.write(formatIds({ deployed: made }, sentence, options));
  return exitCodes.clean;
}

/** Puts a resource and remembers it; gives the errors when Azure refuses it. */
async function put(
  { azure }: OpenCommand,
  resource: { readonly id: string; readonly apiVersion: string; readonly body: JsonObject },
  existing: Map<string, JsonObject>,
): Promise<ReturnType<typeof objectionsOf> | undefined> {
  try {
    existing.set(resource.id.toLowerCase(), await putResource(azure, resource));
    return undefined;
  } catch (fault) {
    if (!(fault instanceof AzureFault)) throw fault;
    return objectionsOf(fault);
  }
}

function formatDirectRun(
  resources: readonly { readonly id: string; readonly apiVersion: string }[],
  { format }: { readonly format: 'text' | 'json' },
): string {
  const requests = resources.map(({ id, apiVersion }): { [name: string]: Json } => ({
    method: 'PUT',
    path: `${id}?api-version=${apiVersion}`,
  }));
  if (format === 'json')
    return `${JSON.stringify({ version: jsonFormatVersion, dryRun: true, requests }, null, 2)}\n`;
  return `${requests.map(({ path }) => `PUT ${String(path)}\n`).join('')}Nothing was sent.\n`;
}
