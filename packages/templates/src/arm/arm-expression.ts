/**
 * Writing ARM template expressions.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions
 */

/**
 * A text that must come out of `evaluations` template evaluations as it is. ARM evaluates a string that both starts
 * with `[` and ends with `]`; each evaluation of one that starts with `[[` only takes one bracket away.
 * The text of an item inside a content template is evaluated twice: when the solution is installed and when the
 * item is created from its template. All other texts are evaluated once.
 */
export function escapeArmText(text: string, evaluations: 1 | 2): string {
  return text.startsWith('[') && text.endsWith(']') ? '['.repeat(evaluations) + text : text;
}

/** The full name of a resource that extends the workspace; `name` is an expression without brackets. */
export function sentinelResourceName(name: string): string {
  return `[concat(parameters('workspace'),'/Microsoft.SecurityInsights/',${name})]`;
}

/**
 * The name of a metadata resource: the kind and the last segment of the id of what it describes.
 * `resourceId` is an expression without brackets.
 */
export function metadataName(kind: string, resourceId: string): string {
  return sentinelResourceName(`concat('${kind}-', last(split(${resourceId},'/')))`);
}
