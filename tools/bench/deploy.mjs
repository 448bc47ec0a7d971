import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../run.mjs';
import { alternate } from './alternate.mjs';
import { createMeasure } from './measure.mjs';
import { runMeasured } from './measured-process.mjs';
import { hubwright } from './solutions.mjs';

const solution = path.join(root, 'solutions/SlackAudit');

/**
 * What commands cost that ask Azure, against a bare process that loads Microsoft's own client and makes the same calls. Deploying itself is
 * mostly waiting, so what is timed asks only. Azure is the emulator, in a process of its own.
 */
export async function deploy({ temporaryFolder, turns }) {
  const emulator = spawn(process.execPath, [hubwright, 'emulate', '--format', 'json', '--quiet'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = await once(emulator.stdout, 'data');
    return measure(JSON.parse(String(line)), temporaryFolder, turns);
  } finally {
    emulator.kill('SIGKILL');
  }
}

function measure({ endpoint, token, subscriptionId, resourceGroup, workspace }, folder, turns) {
  const env = { HUBWRIGHT_ACCESS_TOKEN: token, AZURE_SUBSCRIPTION_ID: subscriptionId };
  const place = ['--endpoint', endpoint, '--resource-group', resourceGroup, '--workspace', workspace];
  const ask = (...args) => runMeasured([hubwright, ...args, ...place], { env });
  ask('deploy', solution);
  const before = ask('status', solution);
  if (!before.stdout.includes('"SlackAudit"')) throw new Error(`Expected a solution, but: ${before.stdout}`);
  const floor = fileURLToPath(new URL('deploy-floor.mjs', import.meta.url));
  runMeasured([hubwright, 'render', solution, '--out-dir', folder]);
  const template = path.join(folder, 'SlackAudit/mainTemplate.json');
  const medians = alternate(
    {
      floor: () => runMeasured([floor, endpoint, resourceGroup, workspace, template], { env }),
      render: () => runMeasured([hubwright, 'render', solution, '--out-dir', folder]),
      status: () => ask('status', solution),
      dryRun: () => ask('deploy', solution, '--dry-run'),
    },
    turns,
  );
  const both = medians.floor.milliseconds + medians.render.milliseconds;
  const against = (name) => medians[name].milliseconds / both;
  return [
    createMeasure('ask Azure with its own client: the floor', medians.floor.milliseconds, 'ms'),
    createMeasure('render a solution', medians.render.milliseconds, 'ms'),
    createMeasure('status of a solution', medians.status.milliseconds, 'ms'),
    createMeasure('  against both, one after the other', against('status'), 'x', mostAgainstBoth),
    createMeasure('deploy --dry-run of a solution', medians.dryRun.milliseconds, 'ms'),
    createMeasure('  against both, one after the other', against('dryRun'), 'x', mostAgainstBoth),
  ];
}

/** One process that renders and asks starts once, and may not take longer than two. */
const mostAgainstBoth = 1;
