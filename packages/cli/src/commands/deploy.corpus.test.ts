import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { findDeployable } from '../azure/deployable.js';
import { repository, runOnStage, startAzure } from '../testing/azure-emulator.js';
import { runDeploy } from './deploy.js';
import { runPlan } from './plan.js';

const corpus = process.env['HUBWRIGHT_CORPUS'] ?? path.join(repository, '../shared/corpus');
const roots = ['v3-solutions', 'azure-sentinel-2022/Solutions'].map((name) => path.join(corpus, name));
const folders = roots
  .filter(existsSync)
  .flatMap((root) => readdirSync(root).map((name) => path.join(root, name)));

const isThere = folders.length > 0;
const missing = isThere ? '' : `, is skipped because there is no corpus at ${corpus}; set HUBWRIGHT_CORPUS`;

(isThere ? it : it.skip)(
  `every solution deploys, and deploying it again changes nothing${missing}`,
  async () => {
    const failed: string[] = [];
    let deployed = 0;
    for (const folder of folders) {
      const deployable = deployableOf(folder);
      if (!deployable) continue;
      const stage = await startAzure();
      const options = { ...stage.options, format: 'text' as const };
      const first = await runOnStage(stage, (terminal) =>
        runDeploy(folder, options, terminal, stage.surroundings),
      );
      const again = await runOnStage(stage, (terminal) =>
        runPlan(folder, options, terminal, stage.surroundings),
      );
      if (first.code === 0 && / no change, /.test(again.out)) deployed += 1;
      else
        failed.push(
          `${path.basename(folder)}: ${first.err.slice(-400)}${again.err.slice(-400)}${again.out.slice(-600)}`,
        );
    }
    expect(failed).toEqual([]);
    console.log(
      `${deployed} of ${folders.length} folders deployed; the others have errors of their own or hold no solution`,
    );
    expect(deployed).toBeGreaterThan(50);
  },
  600_000,
);

/** Folders that are no solutions, and solutions with errors of their own, are not deployed. */
function deployableOf(folder: string) {
  try {
    return findDeployable(folder, corpus).deployable;
  } catch {
    return undefined;
  }
}
