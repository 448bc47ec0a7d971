// Records the cases of the solutions in solutions/ against APIs that `hubwright mock` makes up, and writes what is expected of them.
// Run it when a connector asks for something else than before: node tools/record-cases.mjs [solution…]
import { spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const command = ['packages/cli/bin/hubwright.js'];
const secret = 'key-of-the-mock';
const times = ['--start', '2026-01-31T12:00:00Z', '--windows', '1'];

/** The solutions, with the names of their secrets and the values that make a readable recording. */
const solutions = {
  GitHubEnterpriseAudit: { secret: 'apiKey', set: ['organization=contoso'] },
  OktaSystemLog: { secret: 'apikey', set: ['domainname=contoso.okta.com'] },
  SlackAudit: { secret: 'apiKey', set: [] },
};

/** Options of the mock, and the key the poller comes with. */
const cases = {
  'first-page': { mock: ['--rate', '0.2'] },
  'many-pages': { mock: ['--rate', '1.6'] },
  empty: { mock: ['--rate', '0.01'] },
  unauthorized: { mock: ['--rate', '1'], key: 'withdrawn' },
  'rate-limited': { mock: ['--rate', '1.6', '--fault', '429:2'] },
};

const given = process.argv.slice(2);
for (const solution of given.length > 0 ? given : Object.keys(solutions)) {
  const folder = `solutions/${solution}`;
  rmSync(new URL(`../${folder}/tests`, import.meta.url), { recursive: true, force: true });
  for (const [name, { mock, key = secret }] of Object.entries(cases)) {
    const api = await startMock(folder, solutions[solution], mock);
    const recording = `${folder}/tests/${name}/recording.yaml`;
    // What the poller finds is for the case to expect; that nothing was recorded is not.
    run([...api.arguments, ...times, '--record', recording, '--quiet'], {
      ...api.environment,
      MOCK_SECRET: key,
    });
    api.stop();
  }
  run(['test', folder, '--update'], {}, 'inherit');
}

async function startMock(folder, { secret: name, set }, options) {
  const values = ['--secret', `${name}=env:MOCK_SECRET`, ...set.flatMap((value) => ['--set', value])];
  const args = [...command, 'mock', folder, '--page-size', '3', '--format', 'json', ...options, ...values];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, MOCK_SECRET: secret },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let text = '';
  for await (const part of child.stdout) {
    text += part;
    try {
      return { ...JSON.parse(text), stop: () => child.kill('SIGINT') };
    } catch {
      // There is more to come.
    }
  }
  throw new Error(`There is no mock of ${folder}: ${text}`);
}

function run(args, environment, stdio = 'ignore') {
  const { status } = spawnSync(process.execPath, [...command, ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio,
  });
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} ended with ${status}.`);
}
