import { defineCheck, isJsonObject, type Diagnostic, type Json } from '@hubwright/schema';
import type { PackageSurvey } from '../survey/survey-package.js';
import type { UiElement } from '../survey/survey-ui.js';

/** A text box of the installation page takes anything, or refuses without saying why. */
export const uiTextboxUnchecked = defineCheck({
  id: 'ui-textbox-unchecked',
  severity: 'error',
  scope: 'package',
  origin: 'public-pipeline',
  summary: 'Text boxes of createUiDefinition.json check their text and say what is wrong with it.',
  aka: [
    'arm-ttk/Textboxes-Are-Well-Formed',
    'arm-ttk/Validations-Must-Have-Message',
    'arm-ttk/PasswordBoxes-Must-Have-Min-Length',
  ],
  messages: {
    regex:
      'The text box "{name}" has no regular expression in its constraints ({pointer} of createUiDefinition.json). Add "constraints.regex".',
    invalid:
      'The regular expression of the text box "{name}" cannot be read ({pointer} of createUiDefinition.json). Correct it.',
    message:
      'The element "{name}" checks its value, but does not say what is wrong with it ({pointer} of createUiDefinition.json). Add a message beside the check.',
  },
  page: new URL('../../checks/ui-textbox-unchecked.md', import.meta.url),
});

/** Reports text boxes without a check, and checks without a message. */
export function* findUncheckedTextboxes({ ui, solution }: PackageSurvey): Generator<Diagnostic> {
  for (const element of ui.elements) {
    const { name, pointer, type } = element;
    const constraints = isJsonObject(element.value['constraints']) ? element.value['constraints'] : {};
    const { regex, validationMessage, validations } = constraints;
    const checks = listOf(validations);
    if (isTextbox(element) && regex === undefined && checks.length === 0)
      yield uiTextboxUnchecked.report('regex', { name, pointer }, solution);
    if (type === 'Microsoft.Common.TextBox' && typeof regex === 'string' && !isRegex(regex)) {
      yield uiTextboxUnchecked.report('invalid', { name, pointer }, solution);
    }
    const silent = checks.some((check) => !isJsonObject(check) || isEmpty(check['message']));
    if (silent || (regex !== undefined && isEmpty(validationMessage))) {
      yield uiTextboxUnchecked.report('message', { name, pointer }, solution);
    }
  }
}

function isTextbox({ type }: UiElement): boolean {
  return type === 'Microsoft.Common.TextBox' || type === 'Microsoft.Common.PasswordBox';
}

/** Expressions in brackets are computed by the portal: a character class looks the same and is one here. */
function isRegex(text: string): boolean {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}

function isEmpty(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '';
}

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}
