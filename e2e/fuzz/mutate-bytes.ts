import { pick, type Random } from '../../packages/schema/src/testing/random.js';

const oddTexts = [
  '\0',
  '\uFEFF',
  '\u2028',
  '\r',
  '\t',
  '{{',
  '}}',
  '"',
  "'",
  '`',
  ': ',
  '- ',
  '&a *a',
  '<<: ',
  '---\n',
  '[',
  '}',
  '#',
  '\\u',
  '𐍈',
];

/** Gives the bytes of a file cut off, with bytes flipped, a line gone or twice, or odd characters put in. */
export function mutateBytes(bytes: Buffer, random: Random): Buffer {
  const at = Math.floor(random() * (bytes.length + 1));
  switch (pick(random, ['cut', 'flip', 'insert', 'insert', 'line', 'value'])) {
    case 'cut':
      return bytes.subarray(0, at);
    case 'flip':
      return flip(bytes, random);
    case 'insert':
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(pick(random, oddTexts)), bytes.subarray(at)]);
    case 'line':
      return editLines(bytes, random, (line) => pick(random, [[], [line, line]]));
    default:
      return editLines(bytes, random, (line) => [line.replace(/:.*$/, `: ${pick(random, oddTexts)}`)]);
  }
}

function flip(bytes: Buffer, random: Random): Buffer {
  const flipped = Buffer.from(bytes);
  for (let count = 0; count < 3; count++) {
    const at = Math.floor(random() * flipped.length);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  }
  return flipped;
}

function editLines(bytes: Buffer, random: Random, edit: (line: string) => string[]): Buffer {
  const lines = bytes.toString('utf8').split('\n');
  const at = Math.floor(random() * lines.length);
  lines.splice(at, 1, ...edit(lines[at] ?? ''));
  return Buffer.from(lines.join('\n'));
}
