import { findPagePlaceholder, readFillWith, scanPlaceholders } from '@hubwright/placeholders';
import { atValue, defineCheck, isJsonObject, type Diagnostic } from '@hubwright/schema';
import { pageOf, type ConnectorContent } from '../connector-places.js';
import { childrenOf, locateStretch, readMember, readText, type PlacedValue } from '../placed-value.js';

/** The numbered places of a label and the names that fill them do not fit together. */
export const placeholderFillWithMismatch = defineCheck({
  id: 'placeholder-fill-with-mismatch',
  severity: 'warning',
  scope: 'connector',
  origin: 'ours',
  summary: 'The numbered places of a CopyableLabel do not fit its fillWith.',
  page: new URL('../../../checks/placeholder-fill-with-mismatch.md', import.meta.url),
  messages: {
    positionEmpty:
      'fillWith has {count} names, so nothing fills {placeholder} and the page shows it as it stands. Add a name, or correct the number; counting starts at 0.',
    nameUnknown:
      'The page has no value named "{name}" to fill in. Names in use are WorkspaceId, WorkspaceName, PrimaryKey, SubscriptionId and TenantId; ask the user for other values with a Textbox.',
  },
});

/** Reports numbered places without a name, and names the connector page has no value for, in every CopyableLabel. */
export function findFillWithMismatches(content: ConnectorContent): Diagnostic[] {
  return labelsOf(pageOf(content)).flatMap((label) => [
    ...findEmptyPositions(label),
    ...findUnknownNames(label),
  ]);
}

/** The parameters of every CopyableLabel, at any depth. */
function labelsOf(page: PlacedValue): PlacedValue[] {
  const labels: PlacedValue[] = [];
  const open = [page];
  for (let next = open.pop(); next; next = open.pop()) {
    const isLabel = readText(next, 'type')?.toLowerCase() === 'copyablelabel';
    const parameters = isLabel ? readMember(next, 'parameters') : undefined;
    if (parameters) labels.push(parameters);
    for (const child of childrenOf(next).reverse()) open.push(child);
  }
  return labels;
}

function findEmptyPositions(label: PlacedValue): Diagnostic[] {
  const names = isJsonObject(label.value) ? readFillWith(label.value) : [];
  return ['label', 'value'].flatMap((member) => {
    const text = readMember(label, member);
    // A script to copy has numbered braces of its own; only a label with fillWith, or one line of text, means them for us.
    if (typeof text?.value !== 'string' || (names.length === 0 && text.value.includes('\n'))) return [];
    return scanPlaceholders(text.value).flatMap(({ kind, name, text: placeholder, start, end }) => {
      if (kind !== 'positional' || Number(name) < names.length) return [];
      const location = locateStretch(label.source, { pointer: text.pointer, at: 'value', start, end });
      return [
        placeholderFillWithMismatch.report('positionEmpty', { count: names.length, placeholder }, location),
      ];
    });
  });
}

function findUnknownNames(label: PlacedValue): Diagnostic[] {
  const fillWith = readMember(label, 'fillWith');
  if (!fillWith || !Array.isArray(fillWith.value)) return [];
  return childrenOf(fillWith).flatMap(({ value, source, pointer }) => {
    if (typeof value !== 'string' || findPagePlaceholder(value)) return [];
    return [placeholderFillWithMismatch.report('nameUnknown', { name: value }, atValue(source, pointer))];
  });
}
