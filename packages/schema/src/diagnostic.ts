import type { Location } from './location.js';
import type { Source } from './source.js';

/** How bad a finding is: an error stops the stage's gate, a warning and an info do not. */
export type Severity = 'error' | 'warning' | 'info';

/** Values that fill the `{name}` places of a message. */
export type MessageArgs = Readonly<Record<string, string | number>>;

/** A second place that explains the first, such as the earlier definition of a duplicate. */
export interface Related {
  readonly message: string;
  readonly location: Location;
}

/** A replacement of a stretch of a source's text, in UTF-16 offsets. */
export interface TextEdit {
  readonly source: Source;
  readonly offset: number;
  readonly length: number;
  readonly newText: string;
}

/** A mechanical way out: what it does, and the edits that do it. */
export interface Fix {
  readonly title: string;
  /** Computed when asked for, since finding offsets costs a syntax tree. */
  readonly edits: () => TextEdit[];
}

/** A fault of the user's input, as data; the text is made by reporters with `formatMessage`. */
export interface Diagnostic {
  readonly checkId: string;
  readonly messageId: string;
  readonly args: MessageArgs;
  readonly severity: Severity;
  readonly location: Location;
  readonly related?: readonly Related[];
  readonly fix?: Fix;
}

/** Tells whether any of the diagnostics is an error: the gate between two stages. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
