import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { accessToken, repository, startAzure } from '../testing/azure-emulator.js';

const program = path.join(repository, 'packages/cli/bin/hubwright.js');
const isBuilt = existsSync(path.join(repository, 'packages/cli/dist/bundle/run-process.js'));

(isBuilt ? it : it.skip).each(['SIGINT', 'SIGTERM'] as const)(
  `%s ends the waiting with 130 and says how to come back${isBuilt ? '' : ' (skipped: not built)'}`,
  async (signal) => {
    const stage = await startAzure({ resourceMilliseconds: 600_000 });
    const { subscription, resourceGroup, workspace, endpoint } = stage.options;
    const place = [
      '--subscription',
      subscription!,
      '--resource-group',
      resourceGroup!,
      '--workspace',
      workspace!,
    ];
    const child = spawn(
      process.execPath,
      [program, 'deploy', 'solutions/SlackAudit', ...place, '--endpoint', endpoint!],
      {
        cwd: repository,
        env: { ...process.env, HUBWRIGHT_ACCESS_TOKEN: accessToken },
      },
    );
    let err = '';
    child.stderr.on('data', (data: Buffer) => (err += data.toString('utf8')));
    const ended = new Promise((done) => child.once('exit', done));
    const isWaiting = () => stage.seen.some(({ address }) => address.includes('/operations'));
    while (!isWaiting() && child.exitCode === null) await new Promise((done) => setTimeout(done, 50));
    child.kill(signal);
    expect(await ended).toBe(130);
    expect(err).toMatch(
      /the deployment "(hubwright-slackaudit-[0-9a-f]{12})" goes on in Azure\. Follow it with: hubwright deploy solutions\/SlackAudit --resume \1 --subscription 1/,
    );
  },
  30_000,
);
