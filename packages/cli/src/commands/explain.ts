import { readFileSync } from 'node:fs';
import { suggest, type AnyCheck } from '@hubwright/schema';
import { allChecks, findCheck } from '../check-registry.js';
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
  if (id === undefined) {
    writeResult(options.format === 'json' ? listJson() : listText(), options, terminal);
    return exitCodes.clean;
  }
  const check = findCheck(id);
  if (!check) {
    const near = suggest(
      id,
      allChecks.map((candidate) => candidate.id),
    );
    const hint = near === undefined ? 'List them with "hubwright explain".' : `Did you mean "${near}"?`;
    throw new UsageError(`There is no check "${id}". ${hint}`);
  }
  const page = readFileSync(check.page, 'utf8');
  writeResult(
    options.format === 'json' ? JSON.stringify({ ...describe(check), page }, null, 2) + '\n' : page,
    options,
    terminal,
  );
  return exitCodes.clean;
}

function listText(): string {
  const width = Math.max(...allChecks.map(({ id }) => id.length));
  return allChecks
    .map(
      ({ id, severity, origin, summary }) =>
        `${id.padEnd(width)}  ${severity.padEnd(7)}  ${origin.padEnd(15)}  ${summary}\n`,
    )
    .join('');
}

function listJson(): string {
  return JSON.stringify({ checks: allChecks.map(describe) }, null, 2) + '\n';
}

function describe({ id, severity, scope, origin, summary, aka = [] }: AnyCheck) {
  return { id, severity, scope, origin, summary, aka };
}
