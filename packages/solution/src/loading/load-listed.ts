import { hasErrors, type JsonObject, type Source } from '@hubwright/schema';
import { contentKindMismatch } from '../checks/content-kind-mismatch.js';
import { describeContent } from './describe-content.js';
import type { ListedFile, LoadContext } from './load-context.js';

/**
 * Reads and parses a listed file and makes sure that it is what its list says. Faults are reported to the context;
 * the result is then `undefined`.
 */
export function loadListed(
  file: ListedFile,
  context: LoadContext,
  expected: string,
  isExpected: (value: unknown) => boolean,
): { source: Source; value: JsonObject } | undefined {
  const { source, value, diagnostics } = context.reader.load(file.path);
  context.report(...diagnostics);
  if (hasErrors(diagnostics)) return undefined;
  if (isExpected(value)) return { source, value: value as JsonObject };
  const { reference, key, location } = file;
  const found = describeContent(value);
  context.report(contentKindMismatch.report('mismatch', { reference, key, expected, found }, location));
  return undefined;
}
