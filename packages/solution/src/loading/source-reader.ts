import {
  atText,
  createSource,
  decodeSource,
  hasErrors,
  maximumFileBytes,
  parseSource,
  reportTooLarge,
  type Diagnostic,
  type Json,
  type Source,
} from '@hubwright/schema';
import { isInside } from './resolve-reference.js';
import { fileUnreadable } from '../checks/file-unreadable.js';
import type { FilePort } from '../file-port.js';

/** A file that was read: its source, its value when it is JSON or YAML that parses, and what was wrong with it. */
export interface LoadedFile {
  readonly source: Source;
  readonly value: Json | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and parses files for one load, each at most once. */
export class SourceReader {
  private readonly decoded = new Map<string, Omit<LoadedFile, 'value'>>();
  private readonly parsed = new Map<string, LoadedFile>();
  private readonly bySource = new Map<Source, LoadedFile>();

  /** `displayPath` turns an absolute path into the one people see. */
  constructor(
    private readonly files: FilePort,
    private readonly displayPath: (path: string) => string,
  ) {}

  /** Reads, decodes and parses a file by absolute path. Faults are in `diagnostics`; nothing is thrown. */
  load(path: string): LoadedFile {
    let file = this.parsed.get(path);
    if (!file) {
      file = this.parse(this.decode(path));
      this.parsed.set(path, file);
      this.bySource.set(file.source, file);
    }
    return file;
  }

  /** How many files were read so far. */
  get count(): number {
    return this.decoded.size;
  }

  /** What was read as a source; undefined for a source of another reader. */
  fileOf(source: Source): LoadedFile | undefined {
    return this.bySource.get(source);
  }

  /** The files below a folder (absolute) that were read and parsed so far, in the order they were asked for. */
  loadedBelow(folder: string): LoadedFile[] {
    return [...this.parsed].flatMap(([path, file]) => (isInside(folder, path) ? [file] : []));
  }

  /** Tells whether a file was read and parsed already. */
  has(path: string): boolean {
    return this.parsed.has(path);
  }

  /** A file's text without parsing it; empty when it cannot be read. */
  peek(path: string): string {
    return this.decode(path).source.text;
  }

  private decode(path: string): Omit<LoadedFile, 'value'> {
    let file = this.decoded.get(path);
    if (!file) {
      file = this.read(path);
      this.decoded.set(path, file);
    }
    return file;
  }

  private read(path: string): Omit<LoadedFile, 'value'> {
    const display = this.displayPath(path);
    const empty = createSource(display, '');
    const bytes = this.files.stat(path)?.bytes ?? 0;
    if (bytes > maximumFileBytes) return { source: empty, diagnostics: [reportTooLarge(display, bytes)] };
    try {
      return decodeSource(display, this.files.read(path));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { source: empty, diagnostics: [fileUnreadable.report('file', { reason }, atText(empty))] };
    }
  }

  private parse({ source, diagnostics }: Omit<LoadedFile, 'value'>): LoadedFile {
    if (source.format === 'text' || hasErrors(diagnostics)) return { source, value: undefined, diagnostics };
    const parsed = parseSource(source);
    return { source, value: parsed.document?.value, diagnostics: [...diagnostics, ...parsed.diagnostics] };
  }
}
