import { atText, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { LoadedFile } from '../../loading/source-reader.js';
import { firstNonAscii } from './ascii.js';
import { findLookalikes } from './character-lookalike.js';
import { findBidiControls } from './text-bidi-control.js';

/** A file has characters beyond ASCII, which the public checks refuse even in prose. */
export const textNotAscii = defineCheck({
  id: 'text-not-ascii',
  severity: 'info',
  scope: 'file',
  origin: 'public-pipeline',
  summary: 'The files of content are ASCII.',
  aka: ['Azure-Sentinel/NonAsciiValidations'],
  page: new URL('../../../checks/text-not-ascii.md', import.meta.url),
  messages: {
    found:
      'Here is "{character}" (U+{code}). The public checks take only ASCII in this file, unless its id is on their list of exceptions; write it another way.',
  },
});

/** The folders whose files the public checks look at. */
const checkedFolder =
  /(?:^|\/)(?:Detections|Analytic Rules|Exploration Queries|Hunting Queries|Parsers|Data ?Connectors|Playbooks|Workbooks)\//i;

/** Reports the first character beyond ASCII, unless another check speaks of the file's characters already. */
export function findNonAscii(file: LoadedFile): Diagnostic[] {
  const { source } = file;
  if (source.format === 'text' || !checkedFolder.test(source.path)) return [];
  const offset = firstNonAscii(source);
  if (offset === -1 || findLookalikes(file).length > 0 || findBidiControls(file).length > 0) return [];
  const character = String.fromCodePoint(source.text.codePointAt(offset) ?? 0);
  const code = (source.text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const place = atText(source, offset, character.length);
  return [textNotAscii.report('found', { character, code }, place)];
}
