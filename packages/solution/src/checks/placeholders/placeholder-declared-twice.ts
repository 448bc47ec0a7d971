import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import { onPage, pageBindingsOf, problemsOf } from './page-bindings.js';

/** Two inputs of a connector page fill the same placeholder. */
export const placeholderDeclaredTwice = defineCheck({
  id: 'placeholder-declared-twice',
  severity: 'warning',
  scope: 'connector',
  origin: 'ours',
  summary: 'Two inputs of the connector page fill the same placeholder.',
  page: new URL('../../../checks/placeholder-declared-twice.md', import.meta.url),
  messages: {
    twice:
      '{placeholder} is filled by another input already, so the user is asked for it twice. Keep one input, with all paths in its pollingKeyPaths.',
  },
});

/** Reports every further input for a placeholder, with the first one beside it. */
export function findPlaceholdersDeclaredTwice(content: ConnectorContent): Diagnostic[] {
  const bindings = pageBindingsOf(content);
  if (!bindings) return [];
  return problemsOf(bindings, 'declaredTwice').map(({ input, first }) => {
    const related = [{ message: 'The first input is here.', location: onPage(bindings, first.pointer) }];
    const location = onPage(bindings, input.placeHolderName?.pointer ?? input.pointer);
    return placeholderDeclaredTwice.report(
      'twice',
      { placeholder: input.placeHolderName?.text ?? '' },
      location,
      { related },
    );
  });
}
