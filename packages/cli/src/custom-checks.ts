import type {
  CheckScope,
  Diagnostic,
  Location,
  NodeLocation,
  Severity,
  Source,
  TextLocation,
} from '@hubwright/schema';
import type { Content, Solution } from '@hubwright/solution';

/** What a custom check is given beside the subject it looks at. */
export interface CustomCheckContext {
  /** Everything that was loaded together. */
  readonly content: readonly Content[];
  /** The day in UTC, as YYYY-MM-DD. */
  readonly today: string;
  /** Reports a finding: the id of one of the check's messages, what fills its `{name}` places, and where it is. */
  report(
    messageId: string,
    args: Readonly<Record<string, string | number>>,
    location: Location,
    options?: { readonly severity?: Severity; readonly fix?: Diagnostic['fix'] },
  ): void;
  /** The place of a value, by JSON Pointer; `span` is a stretch of a text. */
  atValue(
    source: Source,
    pointer?: string,
    span?: { readonly start: number; readonly end: number },
  ): NodeLocation;
  /** The place of a key, by the JSON Pointer of its value. */
  atKey(source: Source, pointer: string): NodeLocation;
  /** The place of a stretch of a file's text. */
  atText(source: Source, offset?: number, length?: number): TextLocation;
}

/**
 * A check of one's own. A module that `customChecks` of `hubwright.config.json` names exports an array of them as its default;
 * it needs no import. `content` is called for every item, `solution` for every solution.
 */
export interface CustomCheck {
  /** Kebab-case, of two words at least, and no check of Hubwright's own: `acme-publisher-name`. */
  readonly id: string;
  readonly severity: Severity;
  readonly scope?: CheckScope;
  /** One sentence for lists. */
  readonly summary: string;
  /** Sentences by id, with `{name}` places: what is, what was expected, the way out. */
  readonly messages: Readonly<Record<string, string>>;
  /** A Markdown page for `hubwright explain`, beside the module: `new URL('./acme-publisher-name.md', import.meta.url)`. */
  readonly page?: URL;
  content?(item: Content, context: CustomCheckContext): void;
  solution?(solution: Solution, context: CustomCheckContext): void;
}

/** Gives the check back; for the types an editor then knows. */
export function defineCustomCheck(check: CustomCheck): CustomCheck {
  return check;
}

export type { Content, Diagnostic, Location, Severity, Solution, Source };
