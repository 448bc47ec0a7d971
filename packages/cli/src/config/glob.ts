/**
 * Tells whether a pattern fits a whole text: `*` is any run of characters but `/`, `**` any run at all, `**` with a slash
 * any number of folders, `?` one character but `/`, `{a,b}` either. Everything else stands for itself.
 */
export function matchesGlob(pattern: string, text: string): boolean {
  return expressionOf(pattern).test(text);
}

/** Tells whether a text is a pattern, rather than a plain name. */
export function isGlob(text: string): boolean {
  return /[*?{}]/.test(text);
}

const expressions = new Map<string, RegExp>();

function expressionOf(pattern: string): RegExp {
  let expression = expressions.get(pattern);
  if (!expression) {
    expression = new RegExp(`^(?:${translate(pattern)})$`, 's');
    expressions.set(pattern, expression);
  }
  return expression;
}

/** The pieces of a pattern, longest first; braces without a partner stand for themselves. */
const piece = /(?:\*\*\/)+|\*{2,}|\*|\?|\{[^{}]*\}|[^*?]/gs;

function translate(pattern: string): string {
  return pattern.replace(piece, (found) => {
    if (found.startsWith('**/')) return '(?:[^/]+/)*';
    if (found.startsWith('**')) return '.*';
    if (found === '*') return '[^/]*';
    if (found === '?') return '[^/]';
    if (found.length > 1 && found.startsWith('{'))
      return `(?:${found.slice(1, -1).split(',').map(translate).join('|')})`;
    return found.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  });
}
