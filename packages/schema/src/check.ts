import type { Diagnostic, MessageArgs, Severity } from './diagnostic.js';
import type { Location } from './location.js';

/** The `{name}` places of a message template, as a type: `"{a} of {b}"` gives `"a" | "b"`. */
type Places<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Places<Rest>
  : never;

type ArgsOf<Template extends string> = { readonly [Name in Places<Template>]: string | number };

/** What a check looks at; `run` is a run of `poll`, `lint` what steers linting. */
export type CheckScope =
  | 'file'
  | 'solution'
  | 'connector'
  | 'data-collection'
  | 'rule'
  | 'query'
  | 'parser'
  | 'workbook'
  | 'playbook'
  | 'watchlist'
  | 'package'
  | 'run'
  | 'lint';

/**
 * Who asks for it: the checks of the public repository's pull requests, Partner Center's certification, written guidance
 * that no public check enforces, or we ourselves.
 */
export type CheckOrigin = 'public-pipeline' | 'partner-center' | 'guidance' | 'ours';

/** What a check says of itself. `messages` are full sentences: what is, what was expected, the way out. */
export interface CheckMetadata<Messages extends Record<string, string>> {
  /** Kebab-case, the subject first: `dcr-stream-not-declared`; also the name of its page and fixture folder. */
  readonly id: string;
  readonly severity: Severity;
  readonly scope: CheckScope;
  readonly origin: CheckOrigin;
  /** One line for lists. */
  readonly summary: string;
  readonly messages: Messages;
  /** The Markdown page `hubwright explain <id>` prints. */
  readonly page: URL;
  /** Whether the text a finding marks is a secret, which no report shows. */
  readonly marksSecrets?: true;
  /** Names of the same check elsewhere, such as `arm-ttk/Parameters-Must-Be-Referenced`. */
  readonly aka?: readonly string[];
}

/** Further parts of a diagnostic that most reports leave out. */
export type ReportOptions = Pick<Diagnostic, 'related' | 'fix'> & { readonly severity?: Severity };

/** A check: its metadata, and `report`, which makes its diagnostics and nothing else. */
export interface Check<
  Messages extends Record<string, string> = Record<string, string>,
> extends CheckMetadata<Messages> {
  /** Makes a diagnostic; the names in `args` must be those of the message. */
  report<Id extends keyof Messages & string>(
    messageId: Id,
    args: ArgsOf<Messages[Id]>,
    location: Location,
    options?: ReportOptions,
  ): Diagnostic;
}

/** Any check, whatever its messages: what registries hold. */
export type AnyCheck = CheckMetadata<Record<string, string>>;

/** Defines a check. Registration is explicit: each package lists its own in one array. */
export function defineCheck<const Messages extends Record<string, string>>(
  metadata: CheckMetadata<Messages>,
): Check<Messages> {
  return {
    ...metadata,
    report(messageId, args, location, options) {
      const { severity = metadata.severity, ...rest } = options ?? {};
      return { checkId: metadata.id, messageId, args, severity, location, ...rest };
    },
  };
}

/** Fills the `{name}` places of a message; a place without an argument stays as it is. */
export function formatMessage(template: string, args: MessageArgs): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(args, name) ? String(args[name]) : place,
  );
}
