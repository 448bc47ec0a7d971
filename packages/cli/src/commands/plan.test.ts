import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository, startAzure, type AzureStage } from '../testing/azure-emulator.js';
import { fakeTerminal } from '../testing/fake-terminal.js';
import { solutionFilesIn } from '../testing/solution-files.js';
import { temporaryFolder, writeFiles } from '../testing/temporary-folder.js';
import type { PlanOptions } from '../azure/azure-options.js';
import { runDeploy } from './deploy.js';
import { runPlan } from './plan.js';

async function plan(stage: AzureStage, given: string, options: Partial<PlanOptions> = {}) {
  const terminal = fakeTerminal(repository);
  const code = await runPlan(given, { ...stage.options, ...options }, terminal, stage.surroundings);
  return { code, ...terminal.written };
}

describe.each(['SlackAudit', 'OktaSystemLog', 'GitHubEnterpriseAudit'])('%s', (name) => {
  it('is new at first, and deploying it twice changes nothing', async () => {
    const stage = await startAzure();
    const given = `solutions/${name}`;
    const first = await plan(stage, given);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(/\d+ to create, 0 to modify, 0 to delete, 0 as they are\.\n$/);
    for (let round = 0; round < 2; round += 1) {
      const terminal = fakeTerminal(repository);
      expect(await runDeploy(given, stage.options, terminal, stage.surroundings)).toBe(0);
      const second = await plan(stage, given);
      expect(second.out).toMatch(/: no change, \d+ as they are\.\n$/);
    }
  });
});

it('shows what changes, with values, and folds it for a comment', async () => {
  const stage = await startAzure();
  const folder = temporaryFolder(solutionFilesIn('Contoso'));
  const planned = async (format: 'text' | 'markdown' | 'json') => {
    const terminal = fakeTerminal(folder);
    const code = await runPlan('Contoso', { ...stage.options, format }, terminal, stage.surroundings);
    expect({ code, err: terminal.written.err }).toEqual({ code: 0, err: '' });
    return terminal.written.out;
  };
  await runDeploy('Contoso', stage.options, fakeTerminal(folder), stage.surroundings);
  const changed = Object.entries(solutionFilesIn('Contoso', 'Contoso', '3.0.1')).map(
    ([file, text]): [string, string] => [
      file,
      file.endsWith('.yaml')
        ? text.replace('name: Rare sign-ins', 'name: Rare `sign-ins`')
        : text.replace('| 3.0.0       |', '| 3.0.1       | 02-01-2026 | Renamed. |\n| 3.0.0       |'),
    ],
  );
  writeFiles(folder, Object.fromEntries(changed));
  const text = await planned('text');
  expect(text).toContain('    ~ properties.version: "3.0.0" -> "3.0.1"\n');
  expect(text).toContain('    ~ properties.displayName: "Rare sign-ins" -> "Rare `sign-ins`"\n');
  expect(await planned('markdown')).toMatch(
    /^### Plan for "Contoso" 3\.0\.1 in hubwright\/hubwright\n\n0 to create, 2 to modify.*<details><summary>Modify: 2<\/summary>\n\n```diff\n~ .*```\n\n<\/details>\n$/s,
  );
  const { summary, changes } = JSON.parse(await planned('json'));
  expect(summary).toMatchObject({ create: 0, modify: 2, delete: 0 });
  expect(changes[0].properties).toContainEqual({
    path: 'properties.version',
    kind: 'modify',
    before: '3.0.0',
    after: '3.0.1',
  });
});

it('what Azure refuses is shown at the source', async () => {
  const stage = await startAzure();
  stage.emulator.inject({
    kind: 'error',
    method: 'POST',
    path: '/validate',
    status: 400,
    code: 'InvalidTemplate',
    message:
      "Deployment template validation failed: 'The template resource 'hubwright/Microsoft.SecurityInsights/SlackAuditLogsPolling' at line '1' and column '9' is not valid.'",
  });
  const result = await plan(stage, 'solutions/SlackAudit');
  expect(result.code).toBe(1);
  expect(result.err).toMatch(
    /azuredeploy_SlackAudit_poller_connector\.json:\d+:\d+ {2}error {2}deployment-refused/,
  );
});

it('is written in several formats at once', async () => {
  const stage = await startAzure();
  const folder = temporaryFolder(solutionFilesIn('Contoso'));
  const terminal = fakeTerminal(folder);
  const options = { ...stage.options, format: 'json=plan.json,markdown' };
  expect(await runPlan('Contoso', options, terminal, stage.surroundings)).toBe(0);
  expect(terminal.written.out).toMatch(/^### Plan for "Contoso"/);
  expect(JSON.parse(readFileSync(path.join(folder, 'plan.json'), 'utf8'))).toMatchObject({ version: 1 });
  await expect(plan(stage, 'solutions/SlackAudit', { format: 'json,markdown' })).rejects.toThrow(
    'Give the others a file, such as markdown=report.out.',
  );
  await expect(plan(stage, 'solutions/SlackAudit', { format: 'sarif' })).rejects.toThrow(
    'Allowed choices are text, json, markdown.',
  );
});
