import { isJsonObject, validateDocument } from '@hubwright/schema';
import { contentBase } from './content-base.js';
import { loadListed } from './load-listed.js';
import type { ListedFile, LoadContext } from './load-context.js';
import type { ArmTemplate, PlaybookContent } from '../model.js';
import { playbookKindOf } from './playbook-kind.js';
import { playbookName } from './playbook-name.js';

/** Loads a playbook, a Logic Apps custom connector or a function app: an ARM template, told apart by its resources. */
export function loadPlaybook(file: ListedFile, context: LoadContext): PlaybookContent | undefined {
  const expected = 'an ARM template with a Logic App, a custom connector or a function app';
  const loaded = loadListed(file, context, expected, isTemplate);
  if (!loaded) return undefined;
  context.report(...validateDocument('playbook-metadata', loaded.source, loaded.value));
  const template = loaded.value as unknown as ArmTemplate;
  const base = contentBase(file, loaded.source, context);
  const contentKind = playbookKindOf(template);
  return { contentKind, ...base, name: playbookName(base.folders, base.fileName), template };
}

function isTemplate(value: unknown): boolean {
  return isJsonObject(value) && Array.isArray(value['resources']) && value['resources'].every(isJsonObject);
}
