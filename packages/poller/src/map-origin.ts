/** Calls for one origin go to another: a test server for the real API. */
export interface OriginMapping {
  readonly from: string;
  readonly to: string;
}

/** Reads `from=to`, both absolute http or https addresses; `undefined` when it is not that. A path of `to` is put before that of the call. */
export function readOriginMapping(text: string): OriginMapping | undefined {
  const match = /^(https?:\/\/[^=]+?)\/?=(https?:\/\/.+?)\/?$/i.exec(text.trim());
  const [, from = '', to = ''] = match ?? [];
  return URL.canParse(from) && URL.canParse(to) ? { from: new URL(from).origin, to } : undefined;
}

/** Where an address leads under the mappings; the first that fits counts, and an address no mapping is for stays as it is. */
export function mapOrigin(url: string, mappings: readonly OriginMapping[]): string {
  if (!URL.canParse(url)) return url;
  const { origin, href } = new URL(url);
  const mapping = mappings.find(({ from }) => from === origin);
  return mapping === undefined ? url : mapping.to + href.slice(origin.length);
}
