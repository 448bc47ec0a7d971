import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ownSolutions } from './testing/repository.js';
import { digestsBelow, editText } from './testing/solution-copy.js';
import { copyWorkspace, runNx } from './testing/workspace-copy.js';

// The tests follow each other: each begins with what the one before it left in the cache.
describe('Nx', () => {
  const workspace = copyWorkspace();
  const packageOf = (name: string) => path.join(workspace, 'solutions', name, 'Package');

  it('knows every solution by its name', () => {
    const { stdout } = runNx(workspace, ['show', 'projects', '--with-target', 'build', '--json']);
    expect(JSON.parse(stdout)).toEqual(
      expect.arrayContaining(['github-enterprise-audit', 'okta-system-log', 'slack-audit', 'cli']),
    );
  }, 60_000);

  it('packages every solution', () => {
    const run = runNx(workspace, ['run-many', '-t', 'build']);
    expect({ code: run.code, output: run.code === 0 ? '' : run.stdout }).toEqual({ code: 0, output: '' });
    for (const name of ownSolutions) expect(readdirSync(packageOf(name))).toContain('3.0.0.zip');
  }, 180_000);

  it('takes everything from the cache the second time', () => {
    expect(run(['build'])).toEqual({ code: 0, executed: [] });
  }, 60_000);

  it('restores outputs that were deleted, and leaves older zips alone', () => {
    writeFileSync(path.join(packageOf('SlackAudit'), '2.9.9.zip'), 'an older package');
    const before = digestsBelow(packageOf('SlackAudit'));
    for (const file of ['mainTemplate.json', '3.0.0.zip']) rmSync(path.join(packageOf('SlackAudit'), file));
    expect(run(['build'])).toEqual({ code: 0, executed: [] });
    expect(digestsBelow(packageOf('SlackAudit'))).toEqual(before);
  }, 60_000);

  it('checks every solution', () => {
    expect(run(['validate'])).toEqual({
      code: 0,
      executed: ['github-enterprise-audit', 'okta-system-log', 'slack-audit'],
    });
    expect(run(['validate'])).toEqual({ code: 0, executed: [] });
  }, 60_000);

  it('replays the cases of every solution, and again only where one was edited', () => {
    expect(run(['test'])).toEqual({
      code: 0,
      executed: ['github-enterprise-audit', 'okta-system-log', 'slack-audit'],
    });
    expect(run(['test'])).toEqual({ code: 0, executed: [] });
    const events = 'solutions/SlackAudit/tests/many-pages/events.ndjson';
    editText(workspace, events, (text) => text.replace('"user_login"', '"user_logout"'));
    expect(run(['test'])).toEqual({ code: 1, executed: ['slack-audit'] });
    // A case is no part of the package.
    expect(run(['build'])).toEqual({ code: 0, executed: [] });
    editText(workspace, events, (text) => text.replace('"user_logout"', '"user_login"'));
  }, 120_000);

  it('packages only the solution that was edited', () => {
    editText(workspace, 'solutions/SlackAudit/ReleaseNotes.md', (text) => `${text}\n`);
    expect(run(['build'])).toEqual({ code: 0, executed: ['slack-audit'] });
  }, 60_000);

  it('fails for the one solution that has errors and packages the others', () => {
    for (const name of ownSolutions) rmSync(packageOf(name), { recursive: true });
    const metadata = 'solutions/OktaSystemLog/SolutionMetadata.json';
    editText(workspace, metadata, (text) => text.replace('{', '{,'));
    expect(run(['build']).code).toBe(1);
    expect(ownSolutions.filter((name) => existsSync(packageOf(name)))).toEqual([
      'GitHubEnterpriseAudit',
      'SlackAudit',
    ]);
    editText(workspace, metadata, (text) => text.replace('{,', '{'));
    expect(run(['build'])).toEqual({ code: 0, executed: [] });
  }, 60_000);

  it('packages everything again when a schema changes', () => {
    editText(workspace, 'packages/schema/schemas/analytic-rule.schema.json', (text) => `${text}\n`);
    const { code, executed } = run(['build']);
    expect(code).toBe(0);
    expect(executed).toEqual(
      expect.arrayContaining(['github-enterprise-audit', 'okta-system-log', 'slack-audit']),
    );
  }, 120_000);

  /** Runs a target everywhere; gives the solutions Nx worked on instead of taking them from its cache. */
  function run([target = '']: string[]): { code: number | null; executed: string[] } {
    const { code, stdout } = runNx(workspace, [
      'run-many',
      '-t',
      target,
      '--projects=tag:type:solution',
      '--output-style=static',
    ]);
    // The executor that runs a batch has the name of its target too.
    const lines = stdout
      .split('\n')
      .filter((line) => line.includes(`:${target}`) && !line.includes('@hubwright/'));
    const executed = lines.filter((line) => !/\[(existing outputs match the cache|local cache)/.test(line));
    return {
      code,
      executed: [...new Set(executed.map((line) => /([\w-]+):/.exec(line)?.[1] ?? line))].sort(),
    };
  }
});
