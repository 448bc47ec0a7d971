import { readFileSync } from 'node:fs';

/**
 * Raised with every change of what an analysis says: of the code, of `data/tables.txt`, of the language service. Verdicts that
 * were kept under another version are not used again (see {@link createVerdictCache}).
 */
const revision = 1;

/** Tells analyses apart that may judge differently: the version of this package, and a revision within it. */
export function analysisVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return `${version}/${revision}`;
}
