import { deflateSync, gzipSync } from 'node:zlib';
import { XMLBuilder } from 'fast-xml-parser';
import { isJsonObject, type Json } from '@hubwright/schema';
import type { ResponsePlan } from '../polling-plan.js';

/** A body in the format of the connector, packed as it says. */
export interface AnswerBody {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** Writes a body as `response` says: JSON, CSV or XML; gzip, several gzip members, or deflate. */
export function writeAnswerBody(body: Json, plan: ResponsePlan): AnswerBody {
  const [contentType, text] = writeText(body, plan);
  return { contentType, bytes: pack(Buffer.from(text, 'utf8'), plan.compression) };
}

function writeText(body: Json, plan: ResponsePlan): [contentType: string, text: string] {
  if (plan.format === 'csv') return ['text/csv; charset=utf-8', writeCsv(body, plan.csv)];
  if (plan.format === 'xml') return ['application/xml', writeXml(body)];
  return ['application/json', JSON.stringify(body)];
}

function pack(bytes: Uint8Array, algorithm: string | undefined): Uint8Array {
  if (algorithm === undefined) return bytes;
  if (algorithm === 'deflate') return deflateSync(bytes);
  if (algorithm !== 'multi-gzip') return gzipSync(bytes);
  const half = Math.floor(bytes.length / 2);
  return Buffer.concat([gzipSync(bytes.subarray(0, half)), gzipSync(bytes.subarray(half))]);
}

/** https://www.rfc-editor.org/rfc/rfc4180 */
function writeCsv(
  body: Json,
  { delimiter, escape: quote, hasHeader, hasBoundary }: ResponsePlan['csv'],
): string {
  const rows = (Array.isArray(body) ? body : []).filter(isJsonObject);
  const separator = delimiter === '\\t' ? '\t' : delimiter;
  const columns = Object.keys(rows[0] ?? {});
  const cell = (value: Json | undefined): string => {
    const text =
      value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);
    return [separator, quote, '\n', '\r'].some((sign) => text.includes(sign))
      ? quote + text.replaceAll(quote, quote + quote) + quote
      : text;
  };
  const lines = [
    ...(hasHeader && columns.length > 0 ? [columns] : []),
    ...rows.map((row) => columns.map((name) => row[name])),
  ].map((cells) => cells.map(cell).join(separator));
  const bounded = hasBoundary ? ['--boundary', ...lines, '--boundary--'] : lines;
  return bounded.map((line) => `${line}\r\n`).join('');
}

/** A document has one root: several members, or a list at the top, get one around them. */
function writeXml(body: Json): string {
  const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: false });
  const isRoot =
    isJsonObject(body) && Object.keys(body).length === 1 && !Array.isArray(Object.values(body)[0]);
  return `<?xml version="1.0" encoding="utf-8"?>${builder.build(isRoot ? body : { response: body })}`;
}
