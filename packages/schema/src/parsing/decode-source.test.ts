import { expect, it } from '@jest/globals';
import { decodeSource } from './decode-source.js';
import { maximumFileBytes } from './limits.js';
import { describeDiagnostic, messageOf } from '../testing/describe-diagnostic.js';

const json = '{"a":\r\n"é"}\n';

function decode(bytes: Uint8Array) {
  const { source, diagnostics } = decodeSource('Data/x.json', bytes);
  return {
    text: source.text,
    format: source.format,
    found: diagnostics.map(describeDiagnostic),
    diagnostics,
  };
}

it('decodes UTF-8 and keeps line breaks', () => {
  expect(decode(Buffer.from(json))).toMatchObject({ text: json, format: 'json', found: [] });
});

it('decodes an empty file', () => {
  expect(decode(new Uint8Array())).toMatchObject({ text: '', found: [] });
});

it('takes a byte order mark off and offers to save without it', () => {
  const { text, found, diagnostics } = decode(Buffer.from(`\ufeff${json}`));
  expect(text).toBe(json);
  expect(found).toEqual(['warning file-has-byte-order-mark/found 1:1']);
  expect(diagnostics[0]?.fix?.edits()).toEqual([
    expect.objectContaining({ offset: 0, length: 0, newText: '' }),
  ]);
});

it.each([
  ['UTF-16 LE', Buffer.from(`\ufeff${json}`, 'utf16le')],
  ['UTF-16 BE', Buffer.from(`\ufeff${json}`, 'utf16le').swap16()],
  ['UTF-16 LE', Buffer.from(json, 'utf16le')],
  ['UTF-16 BE', Buffer.from(json, 'utf16le').swap16()],
])('reports %s and still shows the text', (encoding, bytes) => {
  const { text, found, diagnostics } = decode(bytes);
  expect(text).toBe(json);
  expect(found).toEqual(['error file-encoding/otherEncoding 1:1']);
  expect(diagnostics[0]?.args).toEqual({ encoding });
});

it('reports UTF-32', () => {
  expect(decode(Buffer.from([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0])).found).toEqual([
    'error file-encoding/otherEncoding 1:1',
  ]);
});

it('locates the first byte that is not UTF-8, behind a valid replacement character', () => {
  const bytes = Buffer.concat([Buffer.from('{"a":"\ufffd",\n"b":"'), Buffer.from([0xe9]), Buffer.from('"}')]);
  const { found, diagnostics } = decode(bytes);
  expect(found).toEqual(['error file-encoding/invalidUtf8 2:6']);
  expect(messageOf(diagnostics[0]!)).toContain('0xE9 at offset 17 ');
});

it('locates a NUL byte', () => {
  expect(decode(Buffer.from('{\n"a":"\0"}')).found).toEqual(['error file-has-nul-byte/found 2:6']);
  expect(decode(Buffer.alloc(64)).found).toEqual(['error file-has-nul-byte/found 1:1']);
});

it('does not decode a file beyond the limit', () => {
  expect(decode(Buffer.alloc(maximumFileBytes + 1, 'a'))).toMatchObject({
    text: '',
    found: ['error file-too-large/bytes 1:1'],
  });
});
