import { walkStrings } from '@hubwright/placeholders';
import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { WorkbookContent } from '../../model.js';
import { workbookOf } from './workbook-items.js';

/** A workbook holds the id of somebody's own resource. */
export const workbookResourceIdFixed = defineCheck({
  id: 'workbook-resource-id-fixed',
  severity: 'error',
  scope: 'workbook',
  origin: 'public-pipeline',
  aka: ['azure-sentinel/workbookTemplateValidator:resourceInfo'],
  summary: 'Workbooks hold no ids of subscriptions.',
  page: new URL('../../../checks/workbook-resource-id-fixed.md', import.meta.url),
  messages: {
    fallback:
      'The workbook was saved in the subscription {id}, and the public checks refuse it. Empty "fallbackResourceIds"; the workspace is chosen where the workbook is opened.',
    fixed:
      'This is a resource of the subscription {id}, which nobody else has, and the public checks refuse it. Read it from a parameter of the workbook instead.',
  },
});

const subscription = /subscriptions\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/gi;

/** Reports every id of a subscription, in keys too. */
export function findFixedResourceIds(content: WorkbookContent): Diagnostic[] {
  if (!/subscriptions\/[0-9a-f]{8}-/i.test(content.source.text)) return [];
  const found: Diagnostic[] = [];
  walkStrings(workbookOf(content).value, (text, pointer, at) => {
    for (const match of text.matchAll(subscription)) {
      const id = match[1] ?? '';
      const span = { start: match.index, end: match.index + match[0].length };
      const location = { ...atValue(content.source, pointer, span), at };
      found.push(
        pointer.startsWith('/fallbackResourceIds')
          ? workbookResourceIdFixed.report('fallback', { id }, location)
          : workbookResourceIdFixed.report('fixed', { id }, location),
      );
    }
  });
  return found;
}
