import {
  findRuntimePlaceholder,
  scanPlaceholders,
  walkStrings,
  type Placeholder,
  type RuntimePlaceholder,
} from '@hubwright/placeholders';
import { defineCheck, splitPointer, type Diagnostic, type NodeLocation } from '@hubwright/schema';
import { pollersOf, type ConnectorContent } from '../connector-places.js';
import { locateStretch, type PlacedValue } from '../placed-value.js';

/** A run-time placeholder stands where the service does not fill it. */
export const runtimePlaceholderMisplaced = defineCheck({
  id: 'runtime-placeholder-misplaced',
  severity: 'warning',
  scope: 'connector',
  origin: 'ours',
  summary: 'A run-time placeholder stands where the polling service does not fill it.',
  page: new URL('../../../checks/runtime-placeholder-misplaced.md', import.meta.url),
  messages: {
    windowMisplaced:
      '{placeholder} is filled in queryParameters and queryParametersTemplate only, so here it is sent as it stands. Move it there, or use startTimeAttributeName and endTimeAttributeName.',
    keyMisplaced:
      '{placeholder} is filled in queryParametersTemplate only, so here it is sent as it stands. Move it there, or let the auth section place the key.',
    notSupported:
      'No service is known to fill {placeholder}. Let the paging section place the token: nextPageTokenJsonPath says where it comes from, nextPageParaName where it goes.',
    unknown:
      '{placeholder} looks like a run-time placeholder, but the service knows none of that name and sends it as it stands. Check its spelling.',
  },
});

/** Reports run-time placeholders outside the members the service fills them in, and those no service fills. */
export function findMisplacedRuntimePlaceholders(content: ConnectorContent): Diagnostic[] {
  return pollersOf(content).flatMap(findInPoller);
}

function findInPoller(poller: PlacedValue): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  walkStrings(poller.value, (whole, pointer, at) => {
    const ancestors = splitPointer(pointer).map((segment) => segment.toLowerCase());
    for (const placeholder of scanPlaceholders(whole)) {
      if (placeholder.kind !== 'runtime') continue;
      const { start, end } = placeholder;
      const location = locateStretch(poller.source, { pointer: poller.pointer + pointer, at, start, end });
      diagnostics.push(...judge(placeholder, ancestors, location));
    }
  });
  return diagnostics;
}

function judge(
  { name, text }: Placeholder,
  ancestors: readonly string[],
  location: NodeLocation,
): Diagnostic[] {
  const known = findRuntimePlaceholder(name);
  const args = { placeholder: text };
  if (!known) return [runtimePlaceholderMisplaced.report('unknown', args, location, { severity: 'info' })];
  if (known.within.some((member) => ancestors.includes(member))) return [];
  return [runtimePlaceholderMisplaced.report(messageFor(known), args, location)];
}

function messageFor(known: RuntimePlaceholder): 'notSupported' | 'windowMisplaced' | 'keyMisplaced' {
  if (known.within.length === 0) return 'notSupported';
  return known.within.includes('queryparameters') ? 'windowMisplaced' : 'keyMisplaced';
}
