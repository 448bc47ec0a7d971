import path from 'node:path';
import { createSource, hasErrors, isJsonObject, parseSource, type JsonObject } from '@hubwright/schema';
import { compareContents, type ContentChange } from '../compare-contents.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { writeResult, type CommonOptions } from '../output.js';
import { readPackageContents } from '../package-items.js';
import { readPackage } from '../read-package.js';
import { jsonFormatVersion } from '../reporters/json.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

/** Compares two packages and names what changed; exit code 1 when something breaks installed copies. */
export async function runDiff(
  before: string,
  after: string,
  options: CommonOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const [older, newer] = [await readTemplate(before, terminal), await readTemplate(after, terminal)];
  const changes = compareContents(readPackageContents(older), readPackageContents(newer));
  const breaking = changes.filter((change) => change.breaking).length;
  const text =
    options.format === 'json'
      ? JSON.stringify(
          { version: jsonFormatVersion, summary: { changes: changes.length, breaking }, changes },
          null,
          2,
        ) + '\n'
      : formatText(changes, breaking);
  writeResult(text, options, terminal);
  return breaking > 0 ? exitCodes.findings : exitCodes.clean;
}

async function readTemplate(given: string, terminal: Terminal): Promise<JsonObject> {
  const { files } = await readPackage(path.resolve(terminal.directory, given));
  const file = files.find((candidate) => candidate.path === 'mainTemplate.json');
  if (!file) throw new UsageError(`"${given}" holds no mainTemplate.json at its root.`);
  const { document, diagnostics } = parseSource(createSource(`${given}#mainTemplate.json`, file.contents));
  if (hasErrors(diagnostics) || !isJsonObject(document?.value)) {
    throw new UsageError(`The mainTemplate.json of "${given}" is not valid JSON.`);
  }
  return document.value;
}

function formatText(changes: readonly ContentChange[], breaking: number): string {
  const lines = changes.map(
    ({ breaking: breaks, change, subject, detail }) =>
      `${breaks ? 'breaking' : 'ok      '}  ${change.padEnd(15)}  ${subject}: ${detail}\n`,
  );
  if (changes.length === 0) return 'no differences in content\n';
  return `${lines.join('')}${changes.length} ${changes.length === 1 ? 'change' : 'changes'}, ${breaking} breaking\n`;
}
