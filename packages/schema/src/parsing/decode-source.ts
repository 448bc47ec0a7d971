import type { Diagnostic } from '../diagnostic.js';
import { atText } from '../location.js';
import { fileEncoding } from '../checks/file-encoding.js';
import { fileHasByteOrderMark } from '../checks/file-has-byte-order-mark.js';
import { fileHasNulByte } from '../checks/file-has-nul-byte.js';
import { fileTooLarge } from '../checks/file-too-large.js';
import { detectEncoding, type Encoding } from './detect-encoding.js';
import { findInvalidUtf8 } from './find-invalid-utf8.js';
import { maximumFileBytes } from './limits.js';
import { createSource, type Source } from '../source.js';

/** A source that was read, and what is wrong with its bytes. With an error, the text is a best effort for display. */
export interface DecodedSource {
  readonly source: Source;
  readonly diagnostics: Diagnostic[];
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Decodes the bytes of a file as UTF-8, without its byte order mark; line breaks stay as they are. Other encodings,
 * invalid UTF-8, NUL bytes and files beyond `maximumFileBytes` are errors, since other readers of a solution would see
 * another text or none.
 */
export function decodeSource(path: string, bytes: Uint8Array): DecodedSource {
  if (bytes.length > maximumFileBytes)
    return { source: createSource(path, ''), diagnostics: [reportTooLarge(path, bytes.length)] };
  const encoding = detectEncoding(bytes);
  if (encoding.name !== 'UTF-8') return decodeOther(path, bytes, encoding);

  const content = bytes.subarray(encoding.markLength);
  let text: string;
  try {
    text = strictUtf8.decode(content);
  } catch {
    return decodeInvalid(path, content, encoding.markLength);
  }
  const source = createSource(path, text);
  const diagnostics = encoding.markLength > 0 ? [reportMark(source)] : [];
  const nul = text.indexOf('\0');
  if (nul !== -1) diagnostics.push(fileHasNulByte.report('found', {}, atText(source, nul, 1)));
  return { source, diagnostics };
}

/** The error for a file that was not read because of its size, in bytes; for loaders that look at the size first. */
export function reportTooLarge(path: string, bytes: number): Diagnostic {
  return fileTooLarge.report('bytes', { bytes, maximum: maximumFileBytes }, atText(createSource(path, '')));
}

function decodeOther(path: string, bytes: Uint8Array, { name, label, markLength }: Encoding): DecodedSource {
  const text = label ? new TextDecoder(label, { ignoreBOM: true }).decode(bytes.subarray(markLength)) : '';
  const source = createSource(path, text);
  // Whoever applies the fix writes the decoded text as UTF-8; for UTF-32 there is no text to write.
  const fix = label ? { title: 'Save as UTF-8', edits: () => [rewrite(source)] } : undefined;
  return {
    source,
    diagnostics: [fileEncoding.report('otherEncoding', { encoding: name }, atText(source), fix && { fix })],
  };
}

function decodeInvalid(path: string, content: Uint8Array, markLength: number): DecodedSource {
  const { text, textOffset, byteOffset } = findInvalidUtf8(content);
  const source = createSource(path, text);
  const byte = `0x${(content[byteOffset] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  const args = { byte, offset: byteOffset + markLength };
  return { source, diagnostics: [fileEncoding.report('invalidUtf8', args, atText(source, textOffset, 1))] };
}

function reportMark(source: Source): Diagnostic {
  const fix = { title: 'Save without the byte order mark', edits: () => [rewrite(source)] };
  return fileHasByteOrderMark.report('found', {}, atText(source), { fix });
}

/** An edit that changes no text: the mark and the encoding are not part of it, and writing the text leaves them out. */
function rewrite(source: Source) {
  return { source, offset: 0, length: 0, newText: '' };
}
