// `npm run package`: builds the tool and the package of every solution, and says where the packages are.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root, runPackage } from './run.mjs';
import { setUp } from './setup.mjs';

let status = setUp();
if (status === 0) status = runPackage('nx', ['run-many', '-t', 'build', '--output-style=static']);
if (status === 0) printPackages();
process.exitCode = status;

function printPackages() {
  const zips = findZips();
  console.log(zips.length === 0 ? '\nThere are no solutions to package.' : '\nPackages:');
  for (const zip of zips) {
    const bytes = readFileSync(path.join(root, zip));
    const sha256 = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    console.log(`  ${zip}  ${bytes.length} bytes  sha256 ${sha256}`);
  }
}

/** The zips in the package folders, relative to the root, sorted. */
function findZips() {
  const solutions = path.join(root, 'solutions');
  const folders = existsSync(solutions) ? readdirSync(solutions).sort() : [];
  return folders.flatMap((folder) => {
    const packageFolder = path.join(solutions, folder, 'Package');
    const files = existsSync(packageFolder) ? readdirSync(packageFolder).sort() : [];
    return files.filter((file) => file.endsWith('.zip')).map((file) => `solutions/${folder}/Package/${file}`);
  });
}
