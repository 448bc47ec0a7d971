import { findRuntimePlaceholder, scanPlaceholders } from '@hubwright/placeholders';
import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { entriesOf } from './member-values.js';
import { httpCallsOf, type PollingCall } from './polling-places.js';

/** The value of a query parameter holds another parameter. */
export const pollerParameterPasted = defineCheck({
  id: 'poller-parameter-pasted',
  severity: 'warning',
  scope: 'connector',
  origin: 'ours',
  summary: 'The value of a query parameter holds the name of another one.',
  page: new URL('../../../checks/poller-parameter-pasted.md', import.meta.url),
  messages: {
    inside:
      'The value of "{name}" begins with "{inner}=", so the API gets {name}={inner}%3D… and never a parameter "{inner}". Name the parameter "{inner}", if that is what the API reads.',
    several:
      'The value of "{name}" holds "&{inner}=". It is sent as part of the value, since & is encoded. Make "{inner}" a query parameter of its own.',
    prefixed:
      'The name of the query parameter "{name}" has a "{mark}" in it, which is encoded. Write the name alone.',
  },
});

/** Parameters whose value is an expression of the API, in which a comparison is at home. */
const expressionName = /filter|query|search|where|expr|criteria|condition|^q$|^fq$|^s$|jql|sql|odata/i;

/** Reports values that are a copied `name=value`, and names with a mark of the query in them. */
export function findPastedParameters(content: ConnectorContent, context: LintContext): Diagnostic[] {
  return httpCallsOf(content, context).flatMap(findInCall);
}

function findInCall({ request }: PollingCall): Diagnostic[] {
  return entriesOf(request, 'queryParameters').flatMap(({ name, place }) => {
    const { value, source, pointer } = place;
    const mark = /^[?&]|[&=]$/.exec(name)?.[0];
    if (mark !== undefined)
      return [pollerParameterPasted.report('prefixed', { name, mark }, { source, pointer, at: 'key' })];
    if (typeof value !== 'string' || value.startsWith('[')) return [];
    const found = findInner(name, value);
    if (!found) return [];
    const { messageId, inner, start } = found;
    const location = atValue(source, pointer, { start, end: start + inner.length + 1 });
    return [pollerParameterPasted.report(messageId, { name, inner }, location)];
  });
}

/** A copied parameter in front of a time of the window, its own name, or one behind an ampersand. */
function findInner(
  name: string,
  value: string,
): { messageId: 'inside' | 'several'; inner: string; start: number } | undefined {
  const first = /^(\s*)([A-Za-z_][\w.-]{0,60})=(?![=~])/.exec(value);
  if (first) {
    const inner = first[2]!;
    const isTime = scanPlaceholders(value).some(
      ({ kind, name: called, start }) =>
        kind === 'runtime' && start === first[0].length && findRuntimePlaceholder(called) !== undefined,
    );
    const isOwn = inner.toLowerCase() === name.toLowerCase();
    if (isOwn || (isTime && !expressionName.test(name)))
      return { messageId: 'inside', inner, start: first[1]!.length };
  }
  const later = /&([A-Za-z_][\w.-]{0,60})=/.exec(value);
  if (!later || /^https?:\/\//i.test(value)) return undefined;
  return { messageId: 'several', inner: later[1]!, start: later.index + 1 };
}
