// The least a packager must do, in a process of its own: read the sources, parse the JSON ones, parse the rendered files
// and write them as JSON again, and deflate what goes into the zips. Takes a JSON file {sources, outputs, level}.
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';

const { sources, outputs, level } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
let bytes = 0;
for (const file of sources) {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.json')) tryParse(text);
  bytes += text.length;
}
for (const { file, zipped } of outputs) {
  const text = JSON.stringify(JSON.parse(readFileSync(file, 'utf8')), null, 2);
  bytes += zipped ? deflateRawSync(text, { level }).length : text.length;
}
process.stdout.write(`${bytes}\n`);

function tryParse(text) {
  try {
    JSON.parse(text);
  } catch {
    // A few real sources are no JSON; hubwright tries them too.
  }
}
