import {
  atValue,
  joinPointer,
  type Json,
  type JsonObject,
  type Location,
  type Source,
} from '@hubwright/schema';
import { findMemberName } from '@hubwright/placeholders';
import { asObject } from './read-member.js';

/** A polling configuration as it stands in a file, with its placeholders. */
export interface ConnectorConfig {
  /** Id of the connector, for reports. */
  readonly connector: string;
  /** `APIPolling` of 2022, or `RestApiPoller`; any other kind cannot be run. */
  readonly kind: string;
  readonly source: Source;
  /** Where `config` stands in the source. */
  readonly pointer: string;
  /** `pollingConfig` of an APIPolling connector, `properties` of a poller. */
  readonly config: JsonObject;
  /** The page, which says what the user is asked for. */
  readonly page?: Json;
  /** Parameters and variables of the ARM template around it. */
  readonly parameters?: JsonObject;
  readonly variables?: JsonObject;
}

/**
 * The location of a member of a configuration, by names in any case and indices of lists; where a name is missing, that of the nearest
 * member above it.
 */
export function locateMember(
  connector: Pick<ConnectorConfig, 'source' | 'pointer' | 'config'>,
  ...names: string[]
): Location {
  let value: Json | undefined = connector.config;
  let pointer = connector.pointer;
  for (const name of names) {
    if (Array.isArray(value)) {
      if (!Object.hasOwn(value, name)) break;
      value = value[Number(name)];
      pointer = joinPointer(pointer, name);
      continue;
    }
    const object = asObject(value);
    const found = object && findMemberName(object, name);
    if (object === undefined || found === undefined) break;
    value = object[found];
    pointer = joinPointer(pointer, found);
  }
  return atValue(connector.source, pointer);
}
