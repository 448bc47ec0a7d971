// The solutions that are packaged: real ones, and many copies of a small one.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../run.mjs';

export const hubwright = path.join(root, 'packages/cli/bin/hubwright.js');

const copiesOfOurs = 40;

/** The real solutions: those of the corpus when it is there, else copies of our own. `name` says which. */
export function findRealSolutions(temporaryFolder) {
  const corpus = process.env.HUBWRIGHT_CORPUS ?? path.join(root, '../shared/corpus');
  const solutions = path.join(corpus, 'azure-sentinel-2022/Solutions');
  if (existsSync(solutions)) return { name: 'the corpus', folder: solutions };
  const copies = path.join(temporaryFolder, 'ours');
  const ours = readdirSync(path.join(root, 'solutions')).filter((name) =>
    existsSync(path.join(root, 'solutions', name, 'Data')),
  );
  for (const name of ours) writeCopies(copies, copiesOfOurs, name);
  return { name: `${copiesOfOurs} copies of our own solutions, as there is no corpus`, folder: copies };
}

/** Writes `count` copies of one of our solutions (a small one by default), each under another name, to a folder; gives the folder. */
export function writeCopies(folder, count, template = 'SlackAudit') {
  const source = path.join(root, 'solutions', template);
  const data = readFileSync(path.join(source, `Data/Solution_${template}.json`), 'utf8');
  for (let index = 1; index <= count; index++) {
    const name = `${template}${String(index).padStart(4, '0')}`;
    const copy = path.join(folder, name);
    mkdirSync(path.join(copy, 'Data'), { recursive: true });
    cpSync(source, copy, {
      recursive: true,
      filter: (file) => !['Package', 'Data'].includes(path.basename(file)),
    });
    const renamed = data.replace(`"Name": "${template}"`, () => `"Name": "${name}"`);
    writeFileSync(path.join(copy, `Data/Solution_${name}.json`), renamed);
  }
  return folder;
}
