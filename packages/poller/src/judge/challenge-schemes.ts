/**
 * The schemes an API asks for in its `WWW-Authenticate` headers, as they are spelt: `Bearer`, `Basic`.
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.www-authenticate
 */
export function challengeSchemes(headers: readonly string[]): string[] {
  const found = headers.flatMap((header) =>
    header
      .replace(/"(?:[^"\\]|\\.)*"/g, '""')
      .split(',')
      // A part `name=value` continues the challenge before it.
      .flatMap((part) => /^\s*([A-Za-z][\w-]*)(?:\s+[^\s=].*|\s*)$/.exec(part)?.[1] ?? []),
  );
  return [...new Set(found)];
}
