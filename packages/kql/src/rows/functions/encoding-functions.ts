import { createHash } from 'node:crypto';
import type { KqlValue } from '../values/kql-value.js';
import { combine, defineFunction, type CompileFunction } from './function-definition.js';
import { parseUrl, parseUrlQuery } from './parse-url.js';

const encodeBase64 = defineFunction(['string'], (text) => Buffer.from(text, 'utf8').toString('base64'));

/** What is no base64 of UTF-8 gives null. https://learn.microsoft.com/kusto/query/base64-decode-tostring-function */
const decodeBase64 = defineFunction(['string'], (text) => {
  const isBase64 = text.length % 4 === 0 && /^[\w+/]*={0,2}$/.test(text);
  return isBase64 ? decodeUtf8(Buffer.from(text, 'base64')) : null;
});

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The digest of a text, in hexadecimal digits. https://learn.microsoft.com/kusto/query/hash-sha256-function */
function hashWith(algorithm: string): CompileFunction {
  return (call) => {
    const [value] = call.args;
    if (value?.type !== 'string') {
      return call.refuse(
        `The digest of a value of type '${value?.type}' is made of bytes Microsoft does not document; convert it with tostring() first.`,
        0,
      );
    }
    return combine([value], call.type, ([text]) =>
      createHash(algorithm).update(String(text), 'utf8').digest('hex'),
    );
  };
}

/** The parts of a text that percent signs introduce; what is malformed stays as it is. */
function decodeUrl(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  return spaced.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    const bytes = Buffer.from(escapes.replaceAll('%', ''), 'hex');
    return decodeUtf8(bytes) ?? escapes;
  });
}

/** Every character but letters, digits and `-_.!*()` as a percent sign and two digits, as .NET writes them. */
function encodeUrl(text: string): string {
  return [...new TextEncoder().encode(text)]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      return /[\w.!*()-]/.test(character) ? character : `%${byte.toString(16).padStart(2, '0')}`;
    })
    .join('');
}

/** The fields of one line of CSV, RFC 4180. https://learn.microsoft.com/kusto/query/parse-csv-function */
function parseCsv(line: string): KqlValue {
  // Only the first record counts.
  const [record = ''] = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(line) ?? [];
  const fields = record.match(/(?:^|,)(?:"(?:[^"]|"")*"|[^,]*)/g) ?? [''];
  return fields.map((field, index) => {
    const value = index > 0 || field.startsWith(',') ? field.slice(1) : field;
    return value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value;
  });
}

/** Functions that encode, decode, hash and take texts apart. */
export const encodingFunctions: Readonly<Record<string, CompileFunction>> = {
  base64_decode_tostring: decodeBase64,
  base64_decodestring: decodeBase64,
  base64_encode_tostring: encodeBase64,
  base64_encodestring: encodeBase64,
  hash_md5: hashWith('md5'),
  hash_sha1: hashWith('sha1'),
  hash_sha256: hashWith('sha256'),
  parse_csv: defineFunction(['string'], parseCsv),
  parse_url: defineFunction(['string'], parseUrl),
  parse_urlquery: defineFunction(['string'], (query) => ({ 'Query Parameters': parseUrlQuery(query) })),
  url_decode: defineFunction(['string'], decodeUrl),
  url_encode: defineFunction(['string'], (text) => encodeUrl(text).replaceAll('%20', '+')),
  url_encode_component: defineFunction(['string'], encodeUrl),
};
