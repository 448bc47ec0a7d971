import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { parse } from 'yaml';
import { hubwrightScript, repository } from './testing/repository.js';
import { plainEnvironment } from './testing/run-hubwright.js';
import { copySolution, editText } from './testing/solution-copy.js';
import { temporaryFolder } from './testing/temporary-folder.js';

jest.setTimeout(120_000);

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Record<string, string>;
  readonly with?: Record<string, string>;
}

interface Job {
  readonly steps?: readonly Step[];
  readonly uses?: string;
  readonly with?: Record<string, unknown>;
  readonly permissions?: Record<string, string>;
}

const github = path.join(repository, '.github');
const workflows = readdirSync(path.join(github, 'workflows')).map((name) => `workflows/${name}`);
const files = [...workflows, 'actions/lint/action.yml'];
const textOf = (file: string) => readFileSync(path.join(github, file), 'utf8');
const action = parse(textOf('actions/lint/action.yml'));
const workflow = parse(textOf('workflows/lint.yml'));
const actionSteps: readonly Step[] = action.runs.steps;
const lintStep = actionSteps.find(({ id }) => id === 'lint')!;

describe.each(files)('%s', (file) => {
  const text = textOf(file);

  it('pins what others wrote to a commit, with its version beside', () => {
    const uses = [...text.matchAll(/^\s*(?:- )?uses: (.+)$/gm)].map(([, used]) => used!);
    const foreign = uses.filter((used) => !used.startsWith('./'));
    expect(foreign.filter((used) => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(used))).toEqual([]);
    for (const own of uses.filter((used) => used.startsWith('./'))) {
      const found = path.join(repository, own);
      expect(existsSync(found.endsWith('.yml') ? found : path.join(found, 'action.yml'))).toBe(true);
    }
  });

  it('has scripts that bash can read, with no text of others in them', () => {
    for (const script of scriptsOf(parse(text))) {
      expect(spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' })).toMatchObject({ status: 0 });
      expect(script).not.toContain('${{');
    }
  });

  it('runs with the rights of the pull request alone', () => {
    const { on = {}, permissions } = parse(text);
    expect(Object.keys(on)).not.toContain('pull_request_target');
    if (file.startsWith('workflows/')) expect(permissions).toEqual({ contents: 'read' });
    expect(text).not.toMatch(/\bsecrets\./);
  });

  it('uses inputs that exist', () => {
    const used = [...text.matchAll(/\binputs\.([\w-]+)/g)].map(([, name]) => name);
    const inputs = file === 'actions/lint/action.yml' ? action.inputs : parse(text).on?.workflow_call?.inputs;
    expect(used.filter((name) => !Object.hasOwn(inputs ?? {}, name!))).toEqual([]);
  });
});

describe('the inputs', () => {
  it('of the action are all used, described and optional', () => {
    const text = textOf('actions/lint/action.yml');
    for (const [name, input] of Object.entries<{ description: string; default: string }>(action.inputs)) {
      expect(text).toContain(`inputs.${name}`);
      expect(input).toEqual({ description: expect.any(String), default: expect.any(String) });
    }
  });

  it('of the workflow are those of the action, with the same defaults', () => {
    const inputs = workflow.on.workflow_call.inputs;
    const defaults = (of: Record<string, { default: unknown }>) =>
      Object.fromEntries(Object.entries(of).map(([name, input]) => [name, String(input.default)]));
    expect(defaults(inputs)).toEqual(defaults(action.inputs));
    const job: Job = workflow.jobs.lint;
    const step = job.steps!.find(({ uses }) => uses === './.github/actions/lint')!;
    expect(step.with).toEqual(
      Object.fromEntries(Object.keys(inputs).map((name) => [name, `\${{ inputs.${name} }}`])),
    );
    expect(job.steps!.find(({ uses }) => uses?.startsWith('actions/checkout@'))?.with).toMatchObject({
      'fetch-depth': 0,
    });
  });

  it('that the pull request gives are known, and so are the rights it grants', () => {
    const { lint }: Record<string, Job> = parse(textOf('workflows/pull-request.yml')).jobs;
    expect(Object.keys(lint!.with!)).toEqual(['version']);
    expect(lint!.permissions).toEqual(workflow.jobs.lint.permissions);
  });
});

describe('the step of the action', () => {
  it('checks what a pull request changes, fails with its errors and leaves its reports', () => {
    const folder = pullRequest();
    editText(path.join(folder, 'solutions/SlackAudit'), 'SolutionMetadata.json', (text) =>
      text.replace('{', '{,'),
    );
    const { status, stdout, stderr, outputs, summary, sarif } = runStep(folder);
    expect({ status, stderr }).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^1 of 2 targets changed since origin\/main /),
    });
    expect(stdout).toContain('::error file=solutions/SlackAudit/SolutionMetadata.json,line=1');
    expect(stdout).toContain('1 target checked: 1 error');
    expect(summary).toContain('solutions/SlackAudit/SolutionMetadata.json');
    expect(outputs).toBe(`sarif=${sarif}\n`);
    expect(JSON.parse(readFileSync(sarif, 'utf8')).version).toBe('2.1.0');
  });

  it('has nothing to say where no solution changed', () => {
    const folder = pullRequest();
    writeFileSync(path.join(folder, 'README.md'), 'changed');
    const { status, stderr, outputs } = runStep(folder);
    expect({ status, stderr }).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/^Nothing to check/),
    });
    expect(outputs).toMatch(/^sarif=/);
  });

  it('checks everything outside of pull requests, and paths with blanks one by one', () => {
    const folder = pullRequest();
    const everything = runStep(folder, { GITHUB_BASE_REF: '' });
    expect(everything).toMatchObject({ status: 0, stderr: '' });
    expect(everything.stdout).toContain('2 targets checked');
    const one = runStep(folder, { HUBWRIGHT_SINCE: 'none', HUBWRIGHT_PATHS: '\nsolutions/Okta System\n\n' });
    expect(one.stdout).toContain('1 target checked');
  });

  it('runs nothing that stands in an input', () => {
    const folder = pullRequest();
    for (const name of [
      'HUBWRIGHT_PATHS',
      'HUBWRIGHT_SINCE',
      'HUBWRIGHT_FAIL_SEVERITY',
      'HUBWRIGHT_PROFILE',
    ]) {
      const { status, outputs } = runStep(folder, { [name]: '$(touch ran); `touch ran`; "; touch ran; "' });
      expect(status).toBe(2);
      expect(outputs).toBe('');
    }
    expect(existsSync(path.join(folder, 'ran'))).toBe(false);
  });
});

/** Every script in a workflow or action. */
function scriptsOf(file: { jobs?: Record<string, Job>; runs?: { steps: readonly Step[] } }): string[] {
  const steps = [
    ...Object.values(file.jobs ?? {}).flatMap((job) => job.steps ?? []),
    ...(file.runs?.steps ?? []),
  ];
  return steps.flatMap(({ run }) => run ?? []);
}

/** A clone as a workflow has it: two solutions, with the base branch as `origin/main`, and the tool installed. */
function pullRequest(): string {
  const folder = temporaryFolder();
  copySolution('SlackAudit', path.join(folder, 'solutions'));
  copySolution('OktaSystemLog', path.join(folder, 'solutions'), 'Okta System');
  const bin = path.join(folder, 'node_modules/.bin');
  mkdirSync(bin, { recursive: true });
  symlinkSync(hubwrightScript, path.join(bin, 'hubwright'));
  writeFileSync(path.join(folder, '.gitignore'), 'node_modules\n');
  const author = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-c', 'commit.gpgsign=false'];
  const git = (...args: string[]) =>
    execFileSync('git', [...author, ...args], { cwd: folder, stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch=topic');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'first');
  git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  return folder;
}

/** Runs the script of the step as a runner does, with the action's defaults and the version that is installed. */
function runStep(folder: string, given: Record<string, string> = {}) {
  const temp = temporaryFolder();
  const file = (name: string) => path.join(temp, name);
  const sarif = file('hubwright.sarif');
  writeFileSync(file('output'), '');
  const inputs = Object.fromEntries(
    Object.entries(lintStep.env!).map(([name, value]) => {
      const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1];
      return [
        name,
        input === undefined ? value.replace('${{ runner.temp }}', temp) : action.inputs[input].default,
      ];
    }),
  );
  const env = {
    ...plainEnvironment(),
    GITHUB_BASE_REF: 'main',
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary.md'),
    HUBWRIGHT_CACHE_DIR: file('cache'),
    ...inputs,
    HUBWRIGHT_VERSION: 'workspace',
    HUBWRIGHT_KQL: 'false',
    ...given,
  };
  // As a runner starts it: https://docs.github.com/en/actions/reference/workflow-syntax-for-github-actions#jobsjob_idstepsshell
  const args = ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', lintStep.run!];
  const { status, stdout, stderr } = spawnSync('bash', args, { cwd: folder, env, encoding: 'utf8' });
  const read = (name: string) => (existsSync(file(name)) ? readFileSync(file(name), 'utf8') : '');
  return { status, stdout, stderr, outputs: read('output'), summary: read('summary.md'), sarif };
}
