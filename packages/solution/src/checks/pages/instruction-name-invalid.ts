import { findPackagingPlaceholder } from '@hubwright/placeholders';
import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import { pollersOf, type ConnectorContent } from '../connector-places.js';
import { instructionsOfTypes, type PageInstruction } from '../page-instructions.js';
import { readLiteral } from './literal-text.js';

/** The name of an input cannot be the name of a parameter. */
export const instructionNameInvalid = defineCheck({
  id: 'instruction-name-invalid',
  severity: 'warning',
  scope: 'connector',
  origin: 'ours',
  summary: 'The name of an input cannot be the name of a template parameter.',
  page: new URL('../../../checks/instruction-name-invalid.md', import.meta.url),
  messages: {
    character:
      'The name "{name}" becomes the name of a template parameter and cannot have "{character}". Use letters, digits and underscores.',
    reserved:
      'The name "{name}" is one the package fills itself, with the {meaning}. What the user enters would be lost; choose another name.',
    twice:
      'Another input is named "{name}" already, and names are the same in any case, so one of the two values is lost. Give each input a name of its own.',
  },
});

const inputs = new Set(['textbox', 'dropdown', 'radio']);

/** Reports names with blanks and the like, names the packaging fills itself, and names used twice in one form. */
export function findInvalidNames(content: ConnectorContent): Diagnostic[] {
  if (content.contentKind !== 'CcfConnector' || pollersOf(content).length === 0) return [];
  const earlier: { readonly input: PageInstruction; readonly name: string }[] = [];
  return instructionsOfTypes(content, inputs).flatMap((input) => {
    const name = readLiteral(input.parameters, 'name');
    if (!name) return [];
    const { text, place } = name;
    const folded = text.trim().toLowerCase();
    const first = earlier.find((other) => other.name === folded && shareForm(other.input, input));
    earlier.push({ input, name: folded });
    const { source, pointer } = place;
    if (first) {
      const at = first.input.place;
      const related = [{ message: 'The first input is here.', location: atValue(at.source, at.pointer) }];
      return [instructionNameInvalid.report('twice', { name: text }, atValue(source, pointer), { related })];
    }
    const bad = /[^\w-]/u.exec(text);
    if (bad) {
      const span = { start: bad.index, end: bad.index + bad[0].length };
      const args = { name: text, character: bad[0] };
      return [instructionNameInvalid.report('character', args, atValue(source, pointer, span))];
    }
    const reserved = findPackagingPlaceholder(text);
    if (!reserved) return [];
    const meaning = tellMeaning(reserved.meaning);
    return [instructionNameInvalid.report('reserved', { name: text, meaning }, atValue(source, pointer))];
  });
}

/** Two inputs of different panes, or of different choices of a radio button, are never filled in together. */
function shareForm(a: PageInstruction, b: PageInstruction): boolean {
  return a.pane === b.pane && (a.choice.startsWith(b.choice) || b.choice.startsWith(a.choice));
}

/** `Name of the workspace, within …` in the middle of a sentence. */
function tellMeaning(meaning: string): string {
  const [first = ''] = meaning.split(/[.,]/);
  return first.replace(/^A /, '').replace(/^\w/, (letter) => letter.toLowerCase());
}
