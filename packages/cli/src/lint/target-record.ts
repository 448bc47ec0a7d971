import path from 'node:path';
import {
  createSource,
  decodeSource,
  formatOf,
  NoLocation,
  type Diagnostic,
  type Location,
  type Source,
} from '@hubwright/schema';
import { displayPathFrom } from '../display-path.js';
import type { Target } from '../find-solutions.js';
import { nodeFilePort, slashes } from '../node-file-port.js';
import { readComments } from '../suppressions/read-comments.js';
import type { LintedTarget } from './linted-target.js';

/** A linted target in values that can be sent to another thread or kept as JSON. Sources are named by their display path. */
export interface TargetRecord {
  readonly diagnostics: readonly DiagnosticRecord[];
  readonly files: number;
  /** Absolute paths. */
  readonly filesRead: readonly string[];
  /** The files among them with suppressing comments. */
  readonly filesWithComments: readonly string[];
  readonly kql: boolean;
}

interface DiagnosticRecord extends Pick<Diagnostic, 'checkId' | 'messageId' | 'args' | 'severity'> {
  readonly location: LocationRecord | null;
  readonly related?: readonly { readonly message: string; readonly location: LocationRecord | null }[];
  readonly fix?: { readonly title: string; readonly edits: readonly EditRecord[] };
}

/** A place with the name of its source, for each form a place has. */
type Named<Place> = Place extends { readonly source: Source }
  ? Omit<Place, 'source'> & { readonly source: string }
  : never;

type LocationRecord = Named<Location>;

interface EditRecord {
  readonly source: string;
  readonly offset: number;
  readonly length: number;
  readonly newText: string;
}

/** The record of a diagnostic. The edits of its fix are found for it `withEdits`; they cost a look through the file. */
export function toDiagnosticRecord(
  { fix, related, location, ...rest }: Diagnostic,
  withEdits: boolean,
): DiagnosticRecord {
  return {
    ...rest,
    location: toLocationRecord(location),
    ...(related && {
      related: related.map((place) => ({
        message: place.message,
        location: toLocationRecord(place.location),
      })),
    }),
    ...(fix && {
      fix: {
        title: fix.title,
        edits: withEdits ? fix.edits().map((edit) => ({ ...edit, source: edit.source.path })) : [],
      },
    }),
  };
}

function toLocationRecord(location: Location): LocationRecord | null {
  return location === NoLocation ? null : { ...location, source: location.source.path };
}

/** The linted target a record was made of; `root` is the folder display paths are relative to. Texts are read when asked for. */
export function fromTargetRecord(target: Target, record: TargetRecord, root: string): LintedTarget {
  const sources = new Map<string, Source>();
  const sourceOf = (name: string) => {
    const source = sources.get(name) ?? lazySource(name, root);
    sources.set(name, source);
    return source;
  };
  return {
    target,
    name: nameOf(target, root),
    diagnostics: record.diagnostics.map((one) => fromDiagnosticRecord(one, sourceOf)),
    files: record.files,
    filesRead: new Set(record.filesRead),
    kql: record.kql,
    comments: record.filesWithComments.flatMap((file) => readComments(file, nodeFilePort.read(file), root)),
  };
}

/** Groups of one folder are named after it, a group of one after its file. */
function nameOf({ path: own, files }: Target, root: string): string {
  return displayPathFrom(root)(files && files.length === 1 ? files[0]! : own);
}

function fromDiagnosticRecord(
  { fix, related, location, ...rest }: DiagnosticRecord,
  sourceOf: (name: string) => Source,
): Diagnostic {
  const locationOf = (record: LocationRecord | null): Location =>
    record === null ? NoLocation : ({ ...record, source: sourceOf(record.source) } as Location);
  return {
    ...rest,
    location: locationOf(location),
    ...(related && {
      related: related.map((place) => ({ message: place.message, location: locationOf(place.location) })),
    }),
    ...(fix && {
      fix: {
        title: fix.title,
        edits: () => fix.edits.map((edit) => ({ ...edit, source: sourceOf(edit.source) })),
      },
    }),
  };
}

function lazySource(name: string, root: string): Source {
  let text: string | undefined;
  return {
    path: name,
    format: formatOf(name),
    get text() {
      return (text ??= readText(name, root));
    },
  };
}

function readText(name: string, root: string): string {
  const file = slashes(path.resolve(root, name));
  try {
    return decodeSource(name, nodeFilePort.read(file)).source.text;
  } catch {
    // A file that could not be read is what the diagnostic is about.
    return createSource(name, '').text;
  }
}
