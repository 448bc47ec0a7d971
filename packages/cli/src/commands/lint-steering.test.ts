import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { fakeTerminal } from '../testing/fake-terminal.js';
import { solutionFiles } from '../testing/solution-files.js';
import { temporaryFolder, writeFiles } from '../testing/temporary-folder.js';
import { runLint, type LintCommandOptions } from './lint.js';

const metadata = (text: string) => text.replace('"publisherId"', '"extra": 1,\n  "publisherId"');
const query = 'Contoso/Hunting Queries/RareSignIns.yaml';
const sidecar = 'Contoso/.hubwright-suppressions.json';

/** A repository with the solution Contoso: an unknown property in its metadata, another in its query. */
function repository(more: Record<string, string> = {}): string {
  const files = Object.fromEntries(
    Object.entries(solutionFiles()).map(([name, text]) => [
      `Contoso/${name}`,
      name === 'SolutionMetadata.json' ? metadata(text) : name.endsWith('.yaml') ? `${text}extra: 1\n` : text,
    ]),
  );
  return temporaryFolder({ '.git/HEAD': '', ...files, ...more });
}

async function lint(directory: string, options: Partial<LintCommandOptions> = {}, paths = ['.']) {
  const terminal = fakeTerminal(directory);
  const surroundings = { today: () => '2026-07-01', environment: { GITHUB_STEP_SUMMARY: 'step-summary.md' } };
  const code = await runLint(paths, { format: 'text', kql: false, ...options }, terminal, surroundings);
  return { code, ...terminal.written };
}

/** The findings as "severity check file", from the JSON report. */
async function findings(directory: string, options: Partial<LintCommandOptions> = {}, paths = ['.']) {
  const { out } = await lint(directory, { ...options, format: 'json' }, paths);
  return JSON.parse(out).diagnostics.map(
    ({ severity, checkId, file }: Record<string, string>) => `${severity} ${checkId} ${path.basename(file!)}`,
  );
}

const inMetadata = 'warning property-unknown SolutionMetadata.json';
const inQuery = 'warning property-unknown RareSignIns.yaml';

it('finds what the tests below steer', async () => {
  expect(await findings(repository())).toEqual([inQuery, inMetadata]);
});

describe('formats', () => {
  it('go to their files, one of them to standard output', async () => {
    const folder = repository();
    const format = 'text,sarif=out/report.sarif,junit=report.xml,github,markdown=summary.md,json=report.json';
    const { code, out } = await lint(folder, { format });
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringMatching(/1 target checked: 2 warnings\n::warning file=Contoso\/Hunting Queries\//),
    });
    const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
    expect(JSON.parse(read('out/report.sarif')).runs[0].results).toHaveLength(2);
    expect(read('report.xml')).toContain('<testsuite name="Contoso" tests="2" failures="0"');
    expect(JSON.parse(read('report.json')).summary).toMatchObject({ solutions: 1, warnings: 2 });
    expect(read('step-summary.md')).toBe(read('summary.md'));
  });

  it('count paths from the root of the repository where code hosts read them', async () => {
    const folder = path.join(repository(), 'Contoso');
    const { out } = await lint(folder, { format: 'github' });
    expect(out).toContain('::warning file=Contoso/SolutionMetadata.json,line=2,');
    const sarif = JSON.parse((await lint(folder, { format: 'sarif' })).out);
    const { uri } = sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation;
    expect(uri).toBe('Contoso/Hunting%20Queries/RareSignIns.yaml');
  });

  it('are the same on every run', async () => {
    const folder = repository();
    for (const format of ['sarif', 'junit', 'github', 'markdown', 'text'])
      expect((await lint(folder, { format })).out).toBe((await lint(folder, { format })).out);
  });

  it('have the summary of the job only with github', async () => {
    const folder = repository();
    await lint(folder);
    expect(existsSync(path.join(folder, 'step-summary.md'))).toBe(false);
  });
});

describe('--only and --skip', () => {
  it('choose checks', async () => {
    const folder = repository();
    expect(await findings(folder, { only: ['zip-*'] })).toEqual([]);
    expect(await findings(folder, { only: ['property-*'] })).toHaveLength(2);
    expect(await findings(folder, { skip: ['property-unknown'] })).toEqual([]);
  });

  it('say when an error that is not reported kept others from running', async () => {
    const folder = repository({ 'Contoso/SolutionMetadata.json': '{' });
    const { code, err } = await lint(folder, { only: ['parameter-*'] });
    expect({ code, err }).toEqual({
      code: 0,
      err: 'Not checked as packages, because of errors that are not reported here: Contoso\n',
    });
  });
});

describe('hubwright.config.json', () => {
  const withConfiguration = (value: unknown) =>
    repository({ 'hubwright.config.json': JSON.stringify(value) });

  it('sets severities by id, by pattern and by file', async () => {
    const folder = withConfiguration({
      checks: { 'property-*': 'error' },
      overrides: [{ files: ['Contoso/Hunting Queries/**'], checks: { 'property-unknown': 'off' } }],
    });
    expect(await findings(folder)).toEqual(['error property-unknown SolutionMetadata.json']);
    expect((await lint(folder)).code).toBe(1);
    expect(await findings(path.join(folder, 'Contoso'))).toEqual([
      'error property-unknown SolutionMetadata.json',
    ]);
  });

  it('may lower an error, and the nearest counts', async () => {
    const folder = withConfiguration({ checks: { 'json-syntax': 'error' } });
    writeFiles(folder, {
      'Contoso/SolutionMetadata.json': '{',
      'Contoso/hubwright.config.json': '{"checks": {"json-syntax": "warning"}}',
    });
    expect((await lint(folder)).code).toBe(0);
  });

  it('is not looked for outside of the repository', async () => {
    const folder = withConfiguration({ checks: { '*': 'off' } });
    mkdirSync(path.join(folder, 'Contoso/.git'));
    expect(await findings(folder)).toHaveLength(2);
  });

  it('with a fault is told of, and nothing is checked', async () => {
    const folder = withConfiguration({ cheks: {} });
    const { code, out, err } = await lint(folder);
    expect(code).toBe(2);
    expect(out).toMatch(
      /^hubwright\.config\.json:1:2 {2}error {2}configuration-invalid\n {2}.* Did you mean "checks"\?\n/,
    );
    expect(out).not.toContain('property-unknown');
    expect(err).toMatch(/^hubwright: nothing was checked/);
    expect(await findings(folder)).toEqual(['error configuration-invalid hubwright.config.json']);
  });
});

describe('suppressions', () => {
  const entry = { check: 'property-unknown', file: 'SolutionMetadata.json', reason: 'Read by another tool.' };
  const withEntries = (...entries: object[]) => repository({ [sidecar]: JSON.stringify(entries) });
  const comment = (said: string) => {
    const folder = repository();
    const file = path.join(folder, query);
    const text = readFileSync(file, 'utf8').replace(
      'extra:',
      `# hubwright-disable-next-line ${said}\nextra:`,
    );
    writeFileSync(file, text);
    return folder;
  };

  it('take findings out, and are counted', async () => {
    const folder = withEntries({ ...entry, pointer: '/extra' });
    expect(await findings(folder)).toEqual([inQuery]);
    expect((await lint(folder)).out).toMatch(/checked: 1 warning \(1 suppressed\)\n$/);
  });

  it('may lie above the solution', async () => {
    const entries = [{ ...entry, file: 'Contoso/SolutionMetadata.json' }];
    const folder = repository({ '.hubwright-suppressions.json': JSON.stringify(entries) });
    expect(await findings(folder, {}, ['Contoso'])).toEqual([inQuery]);
  });

  it('are reported when they are not used, expired or without a reason', async () => {
    const remark = (check: string) => `warning ${check} .hubwright-suppressions.json`;
    const sidecarFindings = async (more: object) =>
      (await findings(withEntries({ ...entry, ...more }))).sort();
    expect(await sidecarFindings({ pointer: '/support' })).toEqual(
      [inQuery, inMetadata, remark('suppression-unused')].sort(),
    );
    expect(await sidecarFindings({ check: 'property-unknwon' })).toContain(remark('suppression-unused'));
    expect(await sidecarFindings({ file: 'Nothing.json' })).toContain(remark('suppression-unused'));
    expect(await sidecarFindings({ reason: ' ' })).toEqual(
      [inQuery, inMetadata, remark('suppression-without-reason')].sort(),
    );
    expect(await sidecarFindings({ expires: '2026-06-30' })).toEqual(
      [inQuery, inMetadata, remark('suppression-expired')].sort(),
    );
    expect(await sidecarFindings({ expires: '2026-07-01' })).toEqual([inQuery]);
  });

  it('are not called unused when their check could not run, or was not asked for', async () => {
    const folder = withEntries({ ...entry, check: 'parameter-not-referenced' });
    expect(await findings(folder, { only: ['property-unknown'] })).toHaveLength(2);
    expect(await findings(folder)).toContain('warning suppression-unused .hubwright-suppressions.json');
    writeFiles(folder, { 'Contoso/SolutionMetadata.json': '{' });
    expect((await findings(folder)).join()).not.toContain('suppression-unused');
  });

  it('work as comments in YAML', async () => {
    expect(await findings(comment('property-unknown -- read by another tool'))).toEqual([inMetadata]);
    expect(await findings(comment('property-unknown'))).toContain(
      'warning suppression-without-reason RareSignIns.yaml',
    );
    expect(await findings(comment('zip-differs -- why'))).toContain(
      'warning suppression-unused RareSignIns.yaml',
    );
    expect(await findings(comment('-- why'))).toContain('warning suppression-unused RareSignIns.yaml');
  });

  it('keep --fix from mending', async () => {
    const folder = withEntries({ ...entry, check: 'file-has-byte-order-mark' });
    const file = path.join(folder, 'Contoso/SolutionMetadata.json');
    writeFileSync(file, `\uFEFF${readFileSync(file, 'utf8')}`);
    await lint(folder, { fix: true });
    expect(readFileSync(file, 'utf8')).toMatch(/^\uFEFF/);
  });

  it('with a fault are told of, and nothing is checked', async () => {
    const { code, out } = await lint(withEntries({ ...entry, reson: 'x' }));
    expect({ code, out }).toMatchObject({ code: 2, out: expect.stringContaining('Did you mean "reason"?') });
  });
});

describe('--baseline', () => {
  const baseline = 'baseline.json';
  const read = (folder: string) => JSON.parse(readFileSync(path.join(folder, baseline), 'utf8'));
  const mend = (folder: string) => {
    const file = path.join(folder, query);
    writeFileSync(file, readFileSync(file, 'utf8').replace('extra: 1\n', ''));
  };

  async function withBaseline() {
    const folder = repository();
    expect(await lint(folder, { baseline, createBaseline: true })).toEqual({
      code: 0,
      out: '1 target checked: no problems (2 in the baseline)\n',
      err: '2 findings written to the baseline.\n',
    });
    return folder;
  }

  it('lists what is known, which is not reported, also when lines move', async () => {
    const folder = await withBaseline();
    expect(read(folder)).toMatchObject({
      version: 1,
      findings: [
        { check: 'property-unknown', file: query, fingerprint: expect.stringMatching(/^[0-9a-f]{32}:1$/) },
        { check: 'property-unknown', file: 'Contoso/SolutionMetadata.json' },
      ],
    });
    const file = path.join(folder, query);
    writeFileSync(file, `# moved\n${readFileSync(file, 'utf8')}`);
    expect(await findings(folder, { baseline })).toEqual([]);
    expect(await findings(path.join(folder, 'Contoso'), { baseline: `../${baseline}` })).toEqual([]);
  });

  it('reports what is new', async () => {
    const folder = await withBaseline();
    writeFileSync(path.join(folder, query), `${readFileSync(path.join(folder, query), 'utf8')}more: 2\n`);
    expect(await findings(folder, { baseline })).toEqual([inQuery]);
  });

  it('only shrinks with --update-baseline', async () => {
    const folder = await withBaseline();
    mend(folder);
    const file = path.join(folder, 'Contoso/SolutionMetadata.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"extra"', '"more": 1, "extra"'));
    const gone = 'info baseline-entry-gone baseline.json';
    expect((await findings(folder, { baseline })).sort()).toEqual([gone, inMetadata].sort());
    expect(await lint(folder, { baseline, updateBaseline: true })).toMatchObject({
      err: '1 finding taken out of the baseline.\n',
    });
    expect(read(folder).findings).toHaveLength(1);
    expect(await findings(folder, { baseline })).toEqual([inMetadata]);
  });

  it('keeps what a run did not look for', async () => {
    const folder = await withBaseline();
    mend(folder);
    await lint(folder, { baseline, updateBaseline: true, only: ['zip-*'] });
    expect(read(folder).findings).toHaveLength(2);
    writeFiles(folder, { 'Fabrikam/SolutionMetadata.json': '{}' });
    await lint(folder, { baseline, createBaseline: true }, ['Fabrikam']);
    expect(
      read(folder).findings.filter(({ file }: { file: string }) => file.startsWith('Contoso/')),
    ).toHaveLength(2);
  });

  it.each([
    [{ baseline }, 'does not exist. Make it with --baseline baseline.json --create-baseline.'],
    [{ updateBaseline: true }, '--update-baseline needs the file'],
    [{ createBaseline: true }, '--create-baseline needs the file'],
    [{ baseline: 'Contoso' }, '"Contoso" of --baseline is no file.'],
  ])('refuses %j', async (options, message) => {
    await expect(lint(repository(), options)).rejects.toThrow(message);
  });

  it('with a fault is told of, and nothing is checked', async () => {
    const folder = repository({ [baseline]: '{"version": 2, "findings": [{"check": 1}]}' });
    const { code, out } = await lint(folder, { baseline });
    expect({ code, out }).toMatchObject({
      code: 2,
      out: expect.stringContaining('The value is 2; expected is 1'),
    });
  });
});
