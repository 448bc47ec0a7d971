// The least a linter must do, in a process of its own: read the files and parse those that are JSON or YAML, with the
// same YAML library. Takes a JSON file with the list of files.
import { readFileSync } from 'node:fs';

const files = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { parse } = files.some(isYaml) ? await import('yaml') : {};
let bytes = 0;
for (const file of files) {
  const text = readFileSync(file, 'utf8');
  bytes += text.length;
  if (/\.json$/i.test(file)) tryParse(() => JSON.parse(text));
  else if (isYaml(file)) tryParse(() => parse(text));
}
process.stdout.write(`${bytes}\n`);

function isYaml(file) {
  return /\.ya?ml$/i.test(file);
}

function tryParse(parseText) {
  try {
    parseText();
  } catch {
    // A few real sources cannot be parsed; hubwright tries them too.
  }
}
