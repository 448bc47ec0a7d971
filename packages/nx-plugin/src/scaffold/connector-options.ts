/** What a new connector is made from. */
export interface ConnectorOptions {
  /** The title of the connector page; file and resource names are made from it. */
  readonly title: string;
  /** Who is shown as the publisher of the connector. */
  readonly publisher: string;
  /** The address events are polled from. */
  readonly endpoint: string;
}
