import type { JsonObject } from '@hubwright/schema';
import { membersOf, textOf } from './json-members.js';
import type { PackageItem } from './package-item.js';

/** What a package says of its solution, read from the solution's own resource. */
export interface SolutionHeader {
  readonly name: string;
  readonly solutionVersion: string;
  /** The members that every item of the package repeats. */
  readonly attribution: JsonObject;
}

/** Reads the header among the items of a package. */
export function readSolutionHeader(items: readonly PackageItem[]): SolutionHeader {
  const properties = membersOf(items.find(({ kind }) => kind === 'solution resources')?.value);
  const { source, author, support } = properties;
  return {
    name: textOf(membersOf(source)['name']),
    solutionVersion: textOf(properties['version']),
    attribution: { source: source ?? null, author: author ?? null, support: support ?? null },
  };
}
