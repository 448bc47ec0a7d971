import { locate, NoLocation, pointerResolves, type Diagnostic, type Location } from '@hubwright/schema';
import { findCheck, messageOf } from '../../packages/cli/src/check-registry.js';

/** What is wrong with a diagnostic itself: our faults, one sentence each. */
export function examineDiagnostic(diagnostic: Diagnostic): string[] {
  const { checkId, messageId, args, location, related = [], fix } = diagnostic;
  const name = `${checkId}/${messageId}`;
  const template = findCheck(checkId)?.messages[messageId];
  if (template === undefined) return [`${name} is not registered`];
  const faults: string[] = [];
  for (const [, place = ''] of template.matchAll(/\{(\w+)\}/g)) {
    if (!(place in args)) faults.push(`${name} has no argument "${place}"`);
  }
  if (messageOf(diagnostic).trim() === '') faults.push(`${name} says nothing`);
  const places: Location[] = [location, ...related.map((other) => other.location)];
  for (const place of places) {
    faults.push(...examineLocation(place).map((fault) => `${name}: ${fault}`));
  }
  for (const { source, offset, length } of fix?.edits() ?? []) {
    if (offset < 0 || length < 0 || offset + length > source.text.length)
      faults.push(`${name}: its fix edits past the text`);
  }
  return faults;
}

function examineLocation(location: Location): string[] {
  if (location === NoLocation) return [];
  const { source } = location;
  const found = locate(location);
  if (!found || found.offset < 0 || found.offset + found.length > source.text.length)
    return [`the place is not in ${source.path}`];
  // A file that could not be read has no text, and no pointer into it can resolve but that to the whole.
  if (!('pointer' in location) || source.text === '') return [];
  return pointerResolves(source, location.pointer) ? [] : [`"${location.pointer}" is not in ${source.path}`];
}
