import { Option } from 'commander';
import { addPlaceOptions, addValueOptions, type CommandTools } from '../azure/add-azure-commands.js';
import { publishTargets } from './publish-options.js';

/** Adds `hubwright publish`; what it does is loaded when it runs. */
export function addPublishCommand({ add, carryOut }: CommandTools): void {
  addValueOptions(
    addPlaceOptions(add('publish', 'publish a solution to a workspace, a pull request or Partner Center')),
  )
    .argument('<solution>', 'a solution folder')
    .addOption(new Option('--to <target>', 'where to').choices([...publishTargets]).makeOptionMandatory())
    .option('--dry-run', 'say what would be done, and change nothing')
    .option('--clone <dir>', 'pull-request: a clone of the public repository')
    .option(
      '--branch <name>',
      'pull-request: the branch; without it, one named after the solution and its version',
    )
    .option('--base <ref>', 'pull-request: what a new branch starts from; without it origin/HEAD, else HEAD')
    .option('--body <file>', 'pull-request: write the text of the pull request to a file')
    .option('--push', 'pull-request: push the branch')
    .option('--remote <name>', 'pull-request: where --push pushes to; origin without it')
    .option('--offer <id>', 'partner-center: id of the offer')
    .option('--plan <id>', 'partner-center: id of the plan in the offer')
    .option('--submit', 'partner-center: ask for a preview of the offer too')
    .action(carryOut(async () => (await import('../commands/publish.js')).runPublish));
}
