/** How many `[` a text begins with. */
export function countLeadingBrackets(text: string): number {
  let count = 0;
  while (text[count] === '[') count++;
  return count;
}

const expressionStart = /^\[+\s*[A-Za-z_]\w*\s*\(/;

/**
 * Tells whether a text is an ARM expression at some level: brackets around a call, such as `[[concat('a')]`. Texts that
 * merely stand in brackets, such as the JSON array `["a"]`, are not; ARM would fail on them, so they have to be escaped.
 */
export function isArmExpression(text: string): boolean {
  return text.endsWith(']') && expressionStart.test(text);
}

/**
 * The evaluation an ARM expression runs in: 1 for `[f()]`, run when the package is installed, 2 for `[[f()]`, run when
 * the user connects, and so on; 0 for a text that is no expression and stays as it is.
 */
export function evaluationLevel(text: string): number {
  return isArmExpression(text) ? countLeadingBrackets(text) : 0;
}

/**
 * What one evaluation makes of a text that is no expression: `[[x` becomes `[x`; anything else is given back unchanged.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions#escape-characters
 */
export function unescapeArmLiteral(text: string): string {
  return text.startsWith('[[') ? text.slice(1) : text;
}

/** Writes a text as a literal inside an ARM expression: in single quotes, those within doubled. */
export function quoteArmLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
