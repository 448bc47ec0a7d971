/**
 * A rule's or query's description without surrounding white space and without the quotes that many YAML files keep
 * inside a block text (`|` and then `'text'`). A pair is taken off, and an opening quote that is never closed; an
 * apostrophe at the end stays.
 */
export function cleanDescription(description: string): string {
  const text = description.trim();
  const quote = text[0];
  if (text.length === 1 || (quote !== "'" && quote !== '"')) return text;
  if (text.endsWith(quote)) return text.slice(1, -1);
  return text.includes(quote, 1) ? text : text.slice(1);
}
