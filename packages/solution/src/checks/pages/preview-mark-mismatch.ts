import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import { pageOf, type ConnectorContent } from '../connector-places.js';
import { readMember } from '../placed-value.js';
import { readLiteral } from './literal-text.js';

/** The title says preview and the page does not, or the portal says it twice. */
export const previewMarkMismatch = defineCheck({
  id: 'preview-mark-mismatch',
  severity: 'info',
  scope: 'connector',
  origin: 'ours',
  summary: 'The title of a connector says preview, and availability.isPreview does not.',
  page: new URL('../../../checks/preview-mark-mismatch.md', import.meta.url),
  messages: {
    notMarked:
      'The title says "{mark}", but availability.isPreview is not true. Set isPreview, and leave the word out of the title: the portal adds the mark.',
    twice:
      'The title says "{mark}", and the portal adds a mark of its own since isPreview is true. Leave the word out of the title.',
  },
});

/** Reports titles with a preview mark of their own. */
export function findPreviewMarks(content: ConnectorContent): Diagnostic[] {
  const page = pageOf(content);
  const title = readLiteral(page, 'title');
  const mark = title && /[([]\s*(?:public |private )?preview\s*[)\]]/i.exec(title.text);
  if (!mark) return [];
  const isPreview = readMember(readMember(page, 'availability'), 'isPreview')?.value;
  const { source, pointer } = title.place;
  const location = atValue(source, pointer, { start: mark.index, end: mark.index + mark[0].length });
  const messageId = /^(?:true|1)$/i.test(String(isPreview)) ? 'twice' : 'notMarked';
  return [previewMarkMismatch.report(messageId, { mark: mark[0] }, location)];
}
