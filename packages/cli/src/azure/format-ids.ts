import type { CommonOptions } from '../output.js';
import { jsonFormatVersion } from '../reporters/json.js';

/** What a command did, as a sentence or as JSON: lists of resource ids by what became of them. */
export function formatIds(
  result: Readonly<Record<string, readonly string[]>>,
  sentence: string,
  { format, quiet }: Pick<CommonOptions, 'format' | 'quiet'>,
): string {
  if (format === 'json') return `${JSON.stringify({ version: jsonFormatVersion, ...result }, null, 2)}\n`;
  return quiet === true ? '' : `${sentence}\n`;
}
