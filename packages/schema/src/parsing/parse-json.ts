import type { Diagnostic } from '../diagnostic.js';
import type { Document } from '../document.js';
import type { Json } from '../json.js';
import { atText } from '../location.js';
import { jsonSyntax } from '../checks/json-syntax.js';
import { findJsonFault } from './find-json-fault.js';
import { maximumFaultsPerFile } from './limits.js';
import { relaxJson, type JsonExtension } from './relax-json.js';
import { reportScanFault } from './report-scan-fault.js';
import { scanJson } from './scan-json.js';
import type { Source } from '../source.js';

interface ParsedJson {
  readonly document: Document | undefined;
  readonly diagnostics: Diagnostic[];
}

/**
 * Parses a JSON source. What editors accept beyond the standard (comments, trailing commas) is an error with a fix, but
 * the value is still given, so that later stages can report their faults too. Without a document the text is no JSON at
 * all, is nested too deeply, or has the key `__proto__`.
 */
export function parseJson(source: Source): ParsedJson {
  return parseStrict(source, source.text) ?? parseRelaxed(source);
}

function parseStrict(source: Source, text: string): ParsedJson | undefined {
  const faults = scanJson(text);
  const last = faults.at(-1);
  if (last?.kind === 'too-deep')
    return { document: undefined, diagnostics: [reportScanFault(source, text, last)] };
  const value = tryParse(text);
  if (value === undefined) return undefined;
  const isUsable = faults.every(({ kind }) => kind !== 'forbidden-key');
  const diagnostics = faults.map((fault) => reportScanFault(source, text, fault));
  return { document: isUsable ? { source, value } : undefined, diagnostics };
}

function parseRelaxed(source: Source): ParsedJson {
  const { text, extensions } = relaxJson(source.text);
  const parsed = extensions.length > 0 ? parseStrict(source, text) : undefined;
  if (!parsed) {
    const fault = findJsonFault(source, text) ?? jsonSyntax.report('unknown', {}, atText(source));
    return { document: undefined, diagnostics: [fault] };
  }
  const reported = extensions
    .slice(0, maximumFaultsPerFile)
    .map((extension) => reportExtension(source, extension));
  return { document: parsed.document, diagnostics: [...reported, ...parsed.diagnostics] };
}

function reportExtension(source: Source, { kind, offset, length }: JsonExtension): Diagnostic {
  const title = kind === 'comment' ? 'Remove the comment' : 'Remove the comma';
  const fix = { title, edits: () => [{ source, offset, length, newText: '' }] };
  return jsonSyntax.report(kind, {}, atText(source, offset, length), { fix });
}

function tryParse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
