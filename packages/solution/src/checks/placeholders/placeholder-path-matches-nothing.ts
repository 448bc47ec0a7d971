import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import { onPage, pageBindingsOf, problemsOf } from './page-bindings.js';

/** An input of a CCP connector page leads nowhere. */
export const placeholderPathMatchesNothing = defineCheck({
  id: 'placeholder-path-matches-nothing',
  severity: 'warning',
  scope: 'connector',
  origin: 'ours',
  summary: 'The path of a placeholder input selects nothing in pollingConfig.',
  page: new URL('../../../checks/placeholder-path-matches-nothing.md', import.meta.url),
  messages: {
    keyUnknown:
      'pollingConfig.request has no member "{path}", so what the user enters is lost. Name the member that holds {placeholder}.',
    pathEmpty:
      'The JSONPath "{path}" selects nothing in pollingConfig, so what the user enters is lost. It starts at pollingConfig, as in $.request.headers.',
    pathMissing:
      'This input has neither requestObjectKey nor pollingKeyPaths, so what the user enters is lost. Say where {placeholder} stands.',
  },
});

/** Reports inputs whose path selects nothing, and inputs without a path. */
export function findPathsToNothing(content: ConnectorContent): Diagnostic[] {
  const bindings = pageBindingsOf(content);
  if (!bindings) return [];
  const empty = problemsOf(bindings, 'selectsNothing').map(({ input, path, via }) => {
    const location = onPage(bindings, path.pointer);
    if (via === 'pollingKeyPaths')
      return placeholderPathMatchesNothing.report('pathEmpty', { path: path.text }, location);
    const placeholder = input.placeHolderName?.text ?? 'the placeholder';
    return placeholderPathMatchesNothing.report('keyUnknown', { path: path.text, placeholder }, location);
  });
  const missing = problemsOf(bindings, 'pathMissing').map(({ input }) => {
    const placeholder = input.placeHolderName?.text ?? 'the placeholder';
    return placeholderPathMatchesNothing.report(
      'pathMissing',
      { placeholder },
      onPage(bindings, input.pointer),
    );
  });
  return [...empty, ...missing];
}
