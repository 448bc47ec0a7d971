import { atText, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { LoadedFile } from '../../loading/source-reader.js';
import { firstNonAscii } from './ascii.js';

/** A file has control characters that show its text in another order than programs read it. */
export const textBidiControl = defineCheck({
  id: 'text-bidi-control',
  severity: 'warning',
  scope: 'file',
  origin: 'ours',
  summary: 'No file has characters that reorder what people see.',
  page: new URL('../../../checks/text-bidi-control.md', import.meta.url),
  messages: {
    found:
      'Here is an invisible U+{code}{others}, which shows the text in another order than programs read it. Remove it.',
  },
});

const bidiControl = /[\u202A-\u202E\u2066-\u2069]/g;
const anyBidiControl = /[\u202A-\u202E\u2066-\u2069]/;

/** Reports the first of these characters, whatever it stands in; the fix removes all. */
export function findBidiControls({ source }: LoadedFile): Diagnostic[] {
  if (firstNonAscii(source) === -1 || !anyBidiControl.test(source.text)) return [];
  const found = [...source.text.matchAll(bidiControl)];
  const [first, ...others] = found;
  if (!first) return [];
  const code = first[0].charCodeAt(0).toString(16).toUpperCase();
  const more = others.length === 0 ? '' : ` (and ${others.length} more in the file)`;
  const edits = () => found.map(({ index }) => ({ source, offset: index, length: 1, newText: '' }));
  const fix = { title: 'Remove the invisible characters', edits };
  return [textBidiControl.report('found', { code, others: more }, atText(source, first.index, 1), { fix })];
}
