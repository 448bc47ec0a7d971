import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import { onPage, pageBindingsOf, problemsOf } from './page-bindings.js';

/** A `pollingKeyPaths` entry is no JSONPath. */
export const placeholderPathInvalid = defineCheck({
  id: 'placeholder-path-invalid',
  severity: 'warning',
  scope: 'connector',
  origin: 'ours',
  summary: 'An entry of pollingKeyPaths is not a valid JSONPath.',
  page: new URL('../../../checks/placeholder-path-invalid.md', import.meta.url),
  messages: {
    invalid: '"{path}" is not a valid JSONPath: {problem} Write one such as $.request.headers.',
  },
});

/** Reports paths that cannot be read, at the character where reading stopped. */
export function findInvalidPaths(content: ConnectorContent): Diagnostic[] {
  const bindings = pageBindingsOf(content);
  if (!bindings) return [];
  return problemsOf(bindings, 'pathInvalid').map(({ path, message, offset }) => {
    const start = Math.min(offset, Math.max(0, path.text.length - 1));
    const location = onPage(bindings, path.pointer, { start, end: start + 1 });
    return placeholderPathInvalid.report(
      'invalid',
      { path: path.text, problem: tellProblem(message) },
      location,
    );
  });
}

/** What the parser stumbled over; the long list of what it could have read instead helps nobody. */
function tellProblem(message: string): string {
  const found = / but (.{1,40}) found\.?$/s.exec(message)?.[1];
  return found === undefined ? message : `${found} was not expected there.`;
}
