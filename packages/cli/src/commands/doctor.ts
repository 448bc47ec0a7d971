import { execFileSync } from 'node:child_process';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { findTargets } from '../find-solutions.js';
import { writeResult, type CommonOptions } from '../output.js';
import { allChecks } from '../check-registry.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { hubwrightVersion } from '../version.js';

/** One thing `doctor` looked at. `needed` ones that are not ok make it exit with 4. */
interface Finding {
  readonly name: string;
  readonly ok: boolean;
  readonly needed: boolean;
  readonly detail: string;
}

/** Says what is installed and configured, without touching the network. */
export async function runDoctor(options: CommonOptions, terminal: Terminal): Promise<ExitCode> {
  const findings = [nodeVersion(), gitVersion(), solutions(terminal), ownVersion()];
  const text =
    options.format === 'json'
      ? JSON.stringify({ findings }, null, 2) + '\n'
      : findings
          .map(
            ({ name, ok, needed, detail }) =>
              `${ok ? 'ok     ' : needed ? 'missing' : 'note   '}  ${name}: ${detail}\n`,
          )
          .join('');
  writeResult(text, options, terminal);
  return findings.some(({ ok, needed }) => needed && !ok) ? exitCodes.environment : exitCodes.clean;
}

function nodeVersion(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > 20 || (major === 20 && minor >= 19);
  return {
    name: 'Node.js',
    ok,
    needed: true,
    detail: `${process.versions.node}${ok ? '' : '; 20.19 or newer is needed'}`,
  };
}

function gitVersion(): Finding {
  const git = { name: 'git', needed: false };
  try {
    const version = execFileSync('git', ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return { ...git, ok: true, detail: version.trim().replace(/^git version /, '') };
  } catch {
    return { ...git, ok: false, detail: 'not found; only "nx affected" needs it' };
  }
}

function solutions(terminal: Terminal): Finding {
  const name = 'solutions';
  try {
    const count = findTargets([], terminal.directory).length;
    return { name, ok: true, needed: false, detail: `${count} found from here` };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { name, ok: false, needed: false, detail: 'none found from here; give paths to the commands' };
  }
}

function ownVersion(): Finding {
  return {
    name: 'hubwright',
    ok: true,
    needed: true,
    detail: `${hubwrightVersion()}, ${allChecks.length} checks`,
  };
}
