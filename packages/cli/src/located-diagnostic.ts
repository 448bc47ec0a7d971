import {
  joinPointer,
  locate,
  NoLocation,
  positionAt,
  type Diagnostic,
  type Location,
} from '@hubwright/schema';
import { messageOf } from './check-registry.js';

/** A diagnostic as every machine-readable format prints it; lines and columns start at 1, the end is exclusive. */
export interface LocatedDiagnostic {
  readonly checkId: string;
  readonly severity: Diagnostic['severity'];
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly endLine: number | null;
  readonly endColumn: number | null;
  readonly pointer: string | null;
  readonly docs: string;
}

/** Finds file, line and column of a diagnostic; this is where syntax trees are made, so only what is printed pays. */
export function locateDiagnostic(diagnostic: Diagnostic): LocatedDiagnostic {
  const { checkId, severity, location } = diagnostic;
  const common = { checkId, severity, message: messageOf(diagnostic), docs: docsUrl(checkId) };
  if (location === NoLocation) {
    return { ...common, file: null, line: null, column: null, endLine: null, endColumn: null, pointer: null };
  }
  const found = locate(location);
  const start = positionAt(location.source, found?.offset ?? 0);
  const end = positionAt(location.source, (found?.offset ?? 0) + (found?.length ?? 0));
  return {
    ...common,
    file: location.source.path,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    pointer: 'pointer' in location ? location.pointer : null,
  };
}

/** Where a check's page is published; `hubwright explain <check>` prints the same page without a network. */
export function docsUrl(checkId: string): string {
  return `https://hubwright.dev${joinPointer('', 'checks', checkId)}`;
}

/** Diagnostics in the order of files, lines and columns, then check; the same on every machine. */
export function sortLocated(
  diagnostics: readonly Diagnostic[],
): { readonly diagnostic: Diagnostic; readonly located: LocatedDiagnostic }[] {
  return diagnostics
    .map((diagnostic) => ({ diagnostic, located: locateDiagnostic(diagnostic) }))
    .sort((a, b) => compare(a.located, b.located));
}

function compare(a: LocatedDiagnostic, b: LocatedDiagnostic): number {
  return (
    compareText(a.file ?? '', b.file ?? '') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.checkId, b.checkId) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A short "file:line:column" of a location. */
export function placeOf(location: Location): string {
  if (location === NoLocation) return '';
  const found = locate(location);
  const { line, column } = positionAt(location.source, found?.offset ?? 0);
  return `${location.source.path}:${line}:${column}`;
}
