import type { Json } from '@hubwright/schema';
import { escapeArmText } from './arm-expression.js';
import type { BindingScope } from './bind-source-text.js';
import { mapStrings } from './map-strings.js';
import { readSourceText } from './source-text.js';

/**
 * A page's configuration with its texts made safe for a number of template evaluations: 2 inside a content template,
 * 1 outside. Only expressions whose names the template declares are left to it; Markdown such as `[a](b) [c]` and
 * references that nobody declares are text.
 */
export function escapeUiTexts(
  value: Json,
  evaluations: 1 | 2,
  isDeclared: BindingScope['isOuterName'],
): Json {
  return mapStrings(value, (text) =>
    isExpressionOf(text, isDeclared) ? text : escapeArmText(text, evaluations),
  );
}

function isExpressionOf(text: string, isDeclared: BindingScope['isOuterName']): boolean {
  const { brackets, parts } = readSourceText(text);
  return brackets === 1 && parts.every((part) => 'literal' in part || isDeclared(part.by, part.reference));
}
