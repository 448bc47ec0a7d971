// `npm run conformance`: see tools/conformance.mjs for what it takes.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { compareSolution } from './compare-solution.js';
import { corpus, hasCorpus, readCorpusSolutions } from './corpus.js';
import { itemKinds } from './package-item.js';
import { formatDetails, formatReport } from './report.js';
import { countItems, formatTable, tableCells } from './table.js';

const page = new URL('../../docs/conformance.md', import.meta.url);
const generated = /(<!-- generated: npm run conformance -- --write -->\n)[^]*(<!-- end of generated -->)/;

process.exitCode = await run();

/** Gives 0, or 2 when the arguments or the corpus are not what was expected. */
async function run(): Promise<number> {
  const options = readOptions();
  if (typeof options === 'string') return refuse(options);
  if (!hasCorpus) return refuse(`There is no corpus at ${corpus}; set HUBWRIGHT_CORPUS.`);
  const solutions = readCorpusSolutions().map(compareSolution);
  console.log(formatTable(tableCells(countItems(solutions))));
  if (options.details !== undefined) console.log(`\n${formatDetails(solutions, options.details)}`);
  if (options.write) await writePage(formatReport(solutions));
  return 0;
}

/** The options, or what is wrong with them. */
function readOptions(): { details?: string; write?: boolean } | string {
  const kinds = ['all', ...itemKinds];
  try {
    const { values } = parseArgs({ options: { details: { type: 'string' }, write: { type: 'boolean' } } });
    const known = values.details === undefined || kinds.includes(values.details);
    return known
      ? values
      : `There are no details of "${values.details}"; expected one of: ${kinds.join(', ')}.`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function refuse(message: string): number {
  console.error(message);
  return 2;
}

async function writePage(report: string): Promise<void> {
  const text = readFileSync(page, 'utf8').replace(
    generated,
    (_, start: string, end: string) => `${start}\n${report}\n\n${end}`,
  );
  const options = await resolveConfig(page);
  writeFileSync(page, await format(text, { ...options, parser: 'markdown' }));
}
