const mostNamed = 5;

/** Names for a message: the first few in quotes, and how many more there are. */
export function listNames(names: readonly string[]): string {
  const named = names.slice(0, mostNamed).map((name) => `"${name}"`);
  const more = names.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
