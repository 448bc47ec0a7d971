import type { JsonObject } from '@hubwright/schema';

/** How the request of a page differs from the first one of a window. */
export interface PageTurn {
  /** Followed as it is, instead of the endpoint with its parameters. */
  readonly url?: string;
  /** Called instead of the endpoint, with the parameters. */
  readonly endpoint?: string;
  /** Parameters that turn the page, and the page size. */
  readonly parameters?: Readonly<Record<string, string | number>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Query parameters that replace those of the connector. */
  readonly query?: JsonObject;
  /** Body template that replaces that of the connector. */
  readonly template?: string;
  readonly method?: string;
  /** Only the parameters above are sent, none of the connector. */
  readonly alone?: boolean;
}
