import { readFileSync } from 'node:fs';
import type { Severity } from '@hubwright/schema';
import { allChecks } from '../check-registry.js';
import { docsUrl } from '../located-diagnostic.js';

/** SARIF's words for our severities. */
export const sarifLevels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** Every registered check as a SARIF rule (reportingDescriptor, section 3.49), its page as the help. */
export function sarifRules() {
  return allChecks.map(({ id, summary, severity, page }) => {
    const markdown = readFileSync(page, 'utf8').replaceAll('\r\n', '\n');
    return {
      id,
      shortDescription: { text: summary },
      help: { text: markdown, markdown },
      helpUri: docsUrl(id),
      defaultConfiguration: { level: sarifLevels[severity] },
    };
  });
}

const indexOf = new Map(allChecks.map(({ id }, index) => [id, index]));

/** The place of a check in `sarifRules()`. Throws for one that is not registered: that is our bug. */
export function sarifRuleIndex(checkId: string): number {
  const index = indexOf.get(checkId);
  if (index === undefined) throw new Error(`No check "${checkId}" is registered.`);
  return index;
}
