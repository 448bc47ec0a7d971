import { describe, expect, it } from '@jest/globals';
import { main } from './main.js';
import { fakeTerminal } from './testing/fake-terminal.js';
import { solutionFilesIn } from './testing/solution-files.js';
import { temporaryFolder } from './testing/temporary-folder.js';
import { hubwrightVersion } from './version.js';

async function run(args: string[], directory = '/') {
  const terminal = fakeTerminal(directory);
  return { code: await main(args, terminal), ...terminal.written };
}

async function runWhereWritingFails(error: unknown) {
  const terminal = fakeTerminal('/', {
    out: () => {
      throw error;
    },
  });
  const code = await main(['explain'], terminal);
  return { code, err: terminal.written.err };
}

describe('main', () => {
  it('prints the version and the help on standard output', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, out: `${hubwrightVersion()}\n`, err: '' });
    expect(await run(['lint', '--help'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('--fail-severity'),
      err: '',
    });
  });

  it('ends with 2 when the command line cannot be carried out', async () => {
    expect(await run(['pakage'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('Did you mean package?'),
    });
    const { code, err } = await run(['lint', 'nowhere'], temporaryFolder());
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(/^hubwright: "nowhere" does not exist\. .+\n$/),
    });
  });

  it('gives the exit code of the command', async () => {
    const folder = temporaryFolder(solutionFilesIn('Contoso'));
    expect((await run(['package', '--check', '.'], folder)).code).toBe(1);
    expect((await run(['build', '.'], folder)).code).toBe(0);
    expect((await run(['verify', '-C', folder])).code).toBe(0);
    expect((await run(['-C', folder, 'validate'])).out).toBe('1 target checked: no problems\n');
  });

  it('ends with 4 and one line for what the system refuses', async () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
      errno: -28,
      syscall: 'write',
    });
    expect(await runWhereWritingFails(full)).toEqual({
      code: 4,
      err: 'hubwright: ENOSPC: no space left on device, write\n',
    });
  });

  it('ends with 3 and a trace for a bug of ours', async () => {
    const { code, err } = await runWhereWritingFails(new TypeError('x is not a function'));
    expect(code).toBe(3);
    expect(err).toContain(`this is a bug in hubwright ${hubwrightVersion()}; please report it`);
    expect(err).toMatch(/TypeError: x is not a function\n\s+at /);
    expect((await runWhereWritingFails('a text')).err).toMatch(/\na text\n$/);
  });
});
