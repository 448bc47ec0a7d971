import { Option, type Command } from 'commander';
import type { ExitCode } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';

/** What the program offers for adding commands. */
export interface CommandTools {
  /** A subcommand with the options every command has. */
  readonly add: (name: string, description: string, format?: Option) => Command;
  /** Runs the action of a command with its terminal. */
  readonly execute: (command: Command, action: (terminal: Terminal) => Promise<ExitCode>) => Promise<void>;
}

/** Adds the commands that talk to Azure. Each is loaded when it runs. */
export function addAzureCommands({ add, execute }: CommandTools): void {
  addValueOptions(addPlaceOptions(add('plan', 'say what deploying would change', planFormatOption())))
    .argument('<path>', 'a solution folder, or the file of a connector')
    .action(async (given, options, command) =>
      execute(command, async (terminal) =>
        (await import('../commands/plan.js')).runPlan(given, options, terminal),
      ),
    );
  addValueOptions(addPlaceOptions(add('deploy', 'deploy a solution or a connector to a workspace')))
    .argument('<path>', 'a solution folder, or the file of a connector')
    .option('--dry-run', 'say what would be sent, and send nothing')
    .option('--resume <deployment>', 'wait for a deployment that was started before')
    .addOption(
      new Option('--route <route>', 'a deployment of Azure Resource Manager, or calls of the APIs')
        .choices(['arm', 'api'])
        .default('arm'),
    )
    .action(async (given, options, command) =>
      execute(command, async (terminal) =>
        (await import('../commands/deploy.js')).runDeploy(given, options, terminal),
      ),
    );
  addPlaceOptions(add('status', 'say what is installed, in which versions, and whether it is connected'))
    .argument('[paths...]', 'solution folders, folders above solutions, or files of connectors')
    .action(async (paths, options, command) =>
      execute(command, async (terminal) =>
        (await import('../commands/status.js')).runStatus(paths, options, terminal),
      ),
    );
  addPlaceOptions(add('remove', 'take away what deploying has made'))
    .argument('<path>', 'a solution folder, or the file of a connector')
    .option('--yes', 'do not ask')
    .option('--dry-run', 'say what would go, and remove nothing')
    .option('--tables', 'remove tables as well, with their data')
    .action(async (given, options, command) =>
      execute(command, async (terminal) =>
        (await import('../commands/remove.js')).runRemove(given, options, terminal),
      ),
    );
  addValueOptions(
    addPlaceOptions(add('connect', 'connect a connector that is deployed with its data source')),
  )
    .argument('<connector>', 'the file of a connector, or the folder of a solution with one')
    .option('--authorize', 'sign in with a browser, where the connector needs an authorization code')
    .option('--redirect-uri <uri>', 'where the browser comes back to')
    .addOption(methodOption())
    .action(async (given, options, command) =>
      execute(command, async (terminal) =>
        (await import('../commands/connect.js')).runConnect(given, options, terminal),
      ),
    );
  addPlaceOptions(add('disconnect', 'stop the flow of a connector'))
    .argument('<connector>', 'the file of a connector, or the folder of a solution with one')
    .option('--connection <name>', 'the data connector to delete, when there are several')
    .option('--all', 'delete all connections of the connector')
    .addOption(methodOption())
    .action(async (given, options, command) =>
      execute(command, async (terminal) =>
        (await import('../commands/disconnect.js')).runDisconnect(given, options, terminal),
      ),
    );
}

/** The reference of the API says POST, the article of the platform of 2022 PUT. */
function methodOption(): Option {
  return new Option('--method <method>', 'how a connector of 2022 is called')
    .choices(['POST', 'PUT'])
    .default('POST');
}

function planFormatOption(): Option {
  return new Option('--format <format>', 'how the result is printed').choices(['text', 'json', 'markdown']);
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
