import { InvalidArgumentError, Option, type Command } from 'commander';
import type { ExitCode } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';

/** What carries a command out: with its argument, its options and where it speaks. */
export type CommandRunner<Argument, Options> = (
  argument: Argument,
  options: Options,
  terminal: Terminal,
) => Promise<ExitCode>;

/** What the program offers for adding commands. */
export interface CommandTools {
  /** A subcommand with the options every command has. */
  readonly add: (name: string, description: string, format?: Option) => Command;
  /** Makes the action of a command of what carries it out, which is loaded when the command is called. */
  readonly carryOut: <Argument, Options>(
    load: () => Promise<CommandRunner<Argument, Options>>,
  ) => (argument: Argument, options: Options, command: Command) => Promise<void>;
}

/** Adds the commands that talk to Azure. Each is loaded when it runs. */
export function addAzureCommands({ add, carryOut }: CommandTools): void {
  addValueOptions(addPlaceOptions(add('plan', 'say what deploying would change', planFormatOption())))
    .argument('<path>', 'a solution folder, or the file of a connector')
    .action(carryOut(async () => (await import('../commands/plan.js')).runPlan));
  addValueOptions(addPlaceOptions(add('deploy', 'deploy a solution or a connector to a workspace')))
    .argument('<path>', 'a solution folder, or the file of a connector')
    .option('--dry-run', 'say what would be sent, and send nothing')
    .option(
      '--mode <mode>',
      'incremental, the only one: what the template does not name stays',
      readMode,
      'incremental',
    )
    .option('--resume <deployment>', 'wait for a deployment that was started before')
    .addOption(
      new Option('--route <route>', 'a deployment of Azure Resource Manager, or calls of the APIs')
        .choices(['arm', 'api'])
        .default('arm'),
    )
    .action(carryOut(async () => (await import('../commands/deploy.js')).runDeploy));
  addPlaceOptions(add('status', 'say what is installed, in which versions, and whether it is connected'))
    .argument('[paths...]', 'solution folders, folders above solutions, or files of connectors')
    .action(carryOut(async () => (await import('../commands/status.js')).runStatus));
  addPlaceOptions(add('remove', 'take away what deploying has made'))
    .argument('<path>', 'a solution folder, or the file of a connector')
    .option('--yes', 'do not ask')
    .option('--dry-run', 'say what would go, and remove nothing')
    .option('--tables', 'remove tables as well, with their data')
    .action(carryOut(async () => (await import('../commands/remove.js')).runRemove));
  addValueOptions(
    addPlaceOptions(add('connect', 'connect a connector that is deployed with its data source')),
  )
    .argument('<connector>', 'the file of a connector, or the folder of a solution with one')
    .option('--authorize', 'sign in with a browser, where the connector needs an authorization code')
    .option('--redirect-uri <uri>', 'where the browser comes back to')
    .addOption(methodOption())
    .action(carryOut(async () => (await import('../commands/connect.js')).runConnect));
  addPlaceOptions(add('disconnect', 'stop the flow of a connector'))
    .argument('<connector>', 'the file of a connector, or the folder of a solution with one')
    .option('--connection <name>', 'the data connector to delete, when there are several')
    .option('--all', 'delete all connections of the connector')
    .addOption(methodOption())
    .action(carryOut(async () => (await import('../commands/disconnect.js')).runDisconnect));
}

/** The reference of the API says POST, the article of the platform of 2022 PUT. */
function methodOption(): Option {
  return new Option('--method <method>', 'how a connector of 2022 is called')
    .choices(['POST', 'PUT'])
    .default('POST');
}

function planFormatOption(): Option {
  return new Option(
    '--format <formats>',
    'text, json or markdown; several separated by commas, each with "=<file>"',
  );
}

/** The complete mode deletes whatever a template does not name, and in the group of a workspace that is the workspace. */
function readMode(text: string): 'incremental' {
  if (text.toLowerCase() === 'incremental') return 'incremental';
  throw new InvalidArgumentError(
    text.toLowerCase() === 'complete'
      ? 'The mode "complete" deletes everything in the resource group that the template does not name: the workspace and its data. Deployments are incremental; "hubwright remove" takes away what they made.'
      : 'The only mode is "incremental".',
  );
}

/** Adds the options that say where the workspace is. */
export function addPlaceOptions(command: Command): Command {
  return command
    .option('--subscription <id>', 'subscription of the workspace; else AZURE_SUBSCRIPTION_ID')
    .option('--resource-group <name>', 'resource group of the workspace')
    .option('--workspace <name>', 'the Log Analytics workspace with Microsoft Sentinel')
    .option('--location <region>', 'region of what is made, instead of that of the workspace')
    .addOption(
      new Option('--cloud <cloud>', 'the cloud of the subscription')
        .choices(['public', 'usgovernment', 'china'])
        .default('public'),
    )
    .option('--endpoint <url>', 'a control plane that stands in for Azure Resource Manager');
}

/** Adds the options of values that a template asks for. */
export function addValueOptions(command: Command): Command {
  return command
    .option('--set <name=value>', 'a value that is asked for; may be repeated', collect)
    .option(
      '--secret <name=env:VAR>',
      'a secret, from an environment variable or a key vault (keyvault:<address of the secret>); may be repeated',
      collect,
    );
}

/** An option given several times makes a list. */
function collect(text: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, text];
}
