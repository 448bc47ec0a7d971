import { azureError, type AzureError } from '../exchange/azure-error.js';
import type { StoredResource } from '../state/control-plane.js';

/** Checks `If-Match` and `If-None-Match` (RFC 9110, section 13.1) of a request for one resource. */
export function checkConditions(
  headers: Readonly<Record<string, string | undefined>>,
  existing: StoredResource | undefined,
): AzureError | undefined {
  const { 'if-match': match, 'if-none-match': noMatch } = headers;
  if (match !== undefined && !names(match, existing))
    return azureError(
      412,
      'PreconditionFailed',
      `The condition 'If-Match: ${match}' does not hold: ${existing ? `the resource has the etag ${existing.etag}` : 'there is no such resource'}.`,
    );
  if (noMatch !== undefined && names(noMatch, existing))
    return azureError(412, 'PreconditionFailed', `The condition 'If-None-Match: ${noMatch}' does not hold.`);
  return undefined;
}

function names(header: string, existing: StoredResource | undefined): boolean {
  if (!existing) return false;
  const tags = header.split(',').map((tag) => unquoted(tag.trim()));
  return tags.includes('*') || tags.includes(unquoted(existing.etag));
}

/** Clients write an etag with its quotation marks and without; both are taken. */
function unquoted(tag: string): string {
  return tag.replace(/^"|"$/g, '');
}
