import { isJsonObject, validateDocument, type AnalyticRule } from '@hubwright/schema';
import { contentBase } from './content-base.js';
import { versionText } from './version-text.js';
import { loadListed } from './load-listed.js';
import type { ListedFile, LoadContext } from './load-context.js';
import type { AnalyticRuleContent } from '../model.js';

/** Loads an analytic rule (YAML; JSON is YAML too). */
export function loadAnalyticRule(file: ListedFile, context: LoadContext): AnalyticRuleContent | undefined {
  const loaded = loadListed(
    file,
    context,
    'an analytic rule (an object with "id", "name", "kind" and "query")',
    isRule,
  );
  if (!loaded) return undefined;
  context.report(...validateDocument('analytic-rule', loaded.source, loaded.value));
  const rule = { ...loaded.value, version: versionText(loaded.source, loaded.value) } as AnalyticRule;
  return { contentKind: 'AnalyticsRule', ...contentBase(file, loaded.source, context), rule };
}

function isRule(value: unknown): boolean {
  return isJsonObject(value) && ('query' in value || 'kind' in value || 'productFilter' in value);
}
