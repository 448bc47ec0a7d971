import { atText, locate, NoLocation, type Diagnostic, type Location, type Source } from '@hubwright/schema';
import { findCheck } from '../check-registry.js';

/**
 * Gives the place of a finding in a text without the secrets that any of the diagnostics marks in that file, so that the line of
 * one finding does not show what another one is about. Every character stays where it is.
 */
export function hideSecrets(diagnostics: readonly Diagnostic[]): (location: Location) => Location {
  const secrets = diagnostics
    .filter(({ checkId }) => findCheck(checkId)?.marksSecrets)
    .flatMap(({ location }) => locate(location) ?? []);
  const hidden = new Map<Source, Source>();
  for (const { source, offset, length } of secrets) {
    const { text } = hidden.get(source) ?? source;
    const stars = text.slice(offset, offset + length).replace(/[^\r\n]/g, '*');
    hidden.set(source, {
      path: source.path,
      format: source.format,
      text: text.slice(0, offset) + stars + text.slice(offset + length),
    });
  }
  return (location) => {
    const source = location === NoLocation ? undefined : hidden.get(location.source);
    const found = source && locate(location);
    return source && found ? atText(source, found.offset, found.length) : location;
  };
}
