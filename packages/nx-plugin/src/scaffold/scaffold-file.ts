/** A file a generator writes; `path` is relative to the solution folder, with forward slashes. */
export interface ScaffoldFile {
  readonly path: string;
  readonly contents: string;
}

/** A JSON file as this project writes them: two spaces, a line feed at the end. */
export function jsonFile(path: string, value: object): ScaffoldFile {
  return { path, contents: `${JSON.stringify(value, null, 2)}\n` };
}

/** A name as an identifier of resources, tables and files: `Okta System Log` gives `OktaSystemLog`. */
export function identifierOf(name: string): string {
  const words = name.normalize('NFKD').match(/[A-Za-z0-9]+/g) ?? [];
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
