import { isJsonObject, validateDocument, type SummaryRule } from '@hubwright/schema';
import { contentBase } from './content-base.js';
import { loadListed } from './load-listed.js';
import type { ListedFile, LoadContext } from './load-context.js';
import type { SummaryRuleContent } from '../model.js';
import { versionText } from './version-text.js';

/** Loads a summary rule (YAML). */
export function loadSummaryRule(file: ListedFile, context: LoadContext): SummaryRuleContent | undefined {
  const expected = 'a summary rule (an object with "query" and "destinationTable")';
  const loaded = loadListed(file, context, expected, (value) => isJsonObject(value) && 'query' in value);
  if (!loaded) return undefined;
  context.report(...validateDocument('summary-rule', loaded.source, loaded.value));
  const rule = { ...loaded.value, version: versionText(loaded.source, loaded.value) } as SummaryRule;
  return { contentKind: 'SummaryRule', ...contentBase(file, loaded.source, context), rule };
}
