import { readFileSync } from 'node:fs';
import { suggest, type AnyCheck } from '@hubwright/schema';
import { findCheck, knownChecks } from '../check-registry.js';
import { findCustomChecks } from '../config/find-custom-checks.js';
import { loadCustomChecks } from '../custom-checks/load-custom-checks.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { writeResult, type CommonOptions } from '../output.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

/** Prints a check's page; without an id, the list of all checks. */
export async function runExplain(
  id: string | undefined,
  options: CommonOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  await loadCustomChecks(findCustomChecks([terminal.directory]));
  if (id === undefined) {
    writeResult(options.format === 'json' ? listJson() : listText(), options, terminal);
    return exitCodes.clean;
  }
  const check = findCheck(id);
  if (!check) {
    const near = suggest(
      id,
      knownChecks().map((candidate) => candidate.id),
    );
    const hint = near === undefined ? 'List them with "hubwright explain".' : `Did you mean "${near}"?`;
    throw new UsageError(`There is no check "${id}". ${hint}`);
  }
  const page = readPage(check);
  writeResult(
    options.format === 'json' ? JSON.stringify({ ...describe(check), page }, null, 2) + '\n' : page,
    options,
    terminal,
  );
  return exitCodes.clean;
}

/** A custom check may have no page; then what it says of itself stands for it. */
function readPage({ id, summary, messages, page }: AnyCheck): string {
  if (page.pathname.endsWith('.md')) return readFileSync(page, 'utf8');
  return `# ${id}\n\n${summary}\n\n${Object.values(messages)
    .map((message) => `- ${message}\n`)
    .join('')}`;
}

function listText(): string {
  const checks = knownChecks();
  const width = Math.max(...checks.map(({ id }) => id.length));
  return checks
    .map(
      ({ id, severity, origin, summary }) =>
        `${id.padEnd(width)}  ${severity.padEnd(7)}  ${origin.padEnd(15)}  ${summary}\n`,
    )
    .join('');
}

function listJson(): string {
  return JSON.stringify({ checks: knownChecks().map(describe) }, null, 2) + '\n';
}

function describe({ id, severity, scope, origin, summary, aka = [] }: AnyCheck) {
  return { id, severity, scope, origin, summary, aka };
}
