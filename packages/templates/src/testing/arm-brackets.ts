/** Tells whether ARM would evaluate a string, or take a bracket off it. */
export function isExpression(value: string): boolean {
  return value.startsWith('[') && value.endsWith(']');
}

/** Tells whether brackets and parentheses of an expression match outside of its literals, and whether every literal ends. */
export function isBalanced(expression: string): boolean {
  const closers: string[] = [];
  const withoutLiterals = expression.replace(/'(?:[^']|'')*'/g, '');
  for (const character of withoutLiterals) {
    if (character === '[') closers.push(']');
    else if (character === '(') closers.push(')');
    else if ((character === ']' || character === ')') && closers.pop() !== character) return false;
  }
  return closers.length === 0 && !withoutLiterals.includes("'");
}
