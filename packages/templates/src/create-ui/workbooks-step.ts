import type { JsonObject } from '@hubwright/schema';
import type { Solution } from '@hubwright/solution';
import type { NumberedContent } from '../main-template/number-content.js';
import { texts } from './texts.js';
import { itemSection, linkBlock, textBlock } from './elements.js';
import { renderStep } from './step.js';

/** The blade of workbooks: a section with the title and the description of each. */
export function renderWorkbooksStep(
  contents: readonly NumberedContent[],
  { bladeDescriptions }: Solution,
): JsonObject | undefined {
  const sections = contents.flatMap(({ content, number }) =>
    content.contentKind === 'Workbook'
      ? [itemSection(`workbook${number}`, content.metadata.title, content.metadata.description)]
      : [],
  );
  if (sections.length === 0) return undefined;
  return renderStep({
    name: 'workbooks',
    label: 'Workbooks',
    preValidation: 'Configure the workbooks',
    elements: [
      textBlock('workbooks-text', bladeDescriptions.workbooks || texts.workbooks),
      linkBlock('workbooks-link', { label: 'Learn more', uri: texts.workbooksLink }),
      ...sections,
    ],
  });
}
