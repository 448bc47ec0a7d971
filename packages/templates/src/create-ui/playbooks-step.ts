import type { JsonObject } from '@hubwright/schema';
import type { Solution } from '@hubwright/solution';
import type { NumberedContent } from '../main-template/number-content.js';
import { texts } from './texts.js';
import { linkBlock, textBlock } from './elements.js';
import { renderStep } from './step.js';

const kinds: ReadonlySet<string> = new Set(['Playbook', 'LogicAppsCustomConnector', 'AzureFunction']);

/** The blade of playbooks; single playbooks are configured later, from their templates. */
export function renderPlaybooksStep(
  contents: readonly NumberedContent[],
  { bladeDescriptions }: Solution,
): JsonObject | undefined {
  if (!contents.some(({ content }) => kinds.has(content.contentKind))) return undefined;
  return renderStep({
    name: 'playbooks',
    label: 'Playbooks',
    preValidation: 'Configure the playbooks',
    elements: [
      textBlock('playbooks-text', bladeDescriptions.playbooks || texts.playbooks),
      linkBlock('playbooks-link', { label: 'Learn more', uri: texts.playbooksLink }),
    ],
  });
}
