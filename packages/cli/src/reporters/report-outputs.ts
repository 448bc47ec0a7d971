import { suggest } from '@hubwright/schema';
import { UsageError } from '../usage-error.js';

/** The formats a report can be written in. */
export const reportFormats = ['text', 'json', 'sarif', 'junit', 'github', 'markdown'] as const;

export type ReportFormat = (typeof reportFormats)[number];

/** One format of a report, and the file it goes to; without a file, standard output. */
export interface ReportOutput<Format extends string = ReportFormat> {
  readonly format: Format;
  readonly file?: string;
}

/**
 * Reads the value of `--format`: formats separated by commas, each with an optional `=file`. `output`, the file of `-o`,
 * is for the one format that names no file. Standard output takes one format, since two could not be told apart; only
 * `github` may stand beside `text`, because both are made for the same log. Throws a usage error for all else.
 */
export function readReportOutputs(text: string, output?: string): ReportOutput[] {
  return readOutputs(text, output, reportFormats);
}

/** The same for a result that has other formats. */
export function readOutputs<Format extends string>(
  text: string,
  output: string | undefined,
  formats: readonly Format[],
): ReportOutput<Format>[] {
  const outputs = text.split(',').map((part) => readOutput(part.trim(), formats));
  requireDistinctFiles(outputs);
  const onStandardOutput = outputs.filter(({ file }) => file === undefined);
  const result = onStandardOutput.filter(({ format }) => format !== 'github');
  const annotations = onStandardOutput.filter(({ format }) => format === 'github');
  if (
    result.length > 1 ||
    annotations.length > 1 ||
    (annotations.length > 0 && result.some(({ format }) => format !== 'text'))
  )
    throw new UsageError(
      `--format ${text} sends ${onStandardOutput.map(({ format }) => `"${format}"`).join(' and ')} to standard output, which takes one of them. Give the others a file, such as ${onStandardOutput.at(-1)!.format}=report.out.`,
    );
  if (output === undefined) return outputs;
  const unnamed = result[0] ?? annotations[0];
  if (!unnamed)
    throw new UsageError(`-o ${output} has nothing to write: every format of --format ${text} names a file.`);
  return outputs.map((candidate) => (candidate === unnamed ? { ...candidate, file: output } : candidate));
}

function readOutput<Format extends string>(part: string, formats: readonly Format[]): ReportOutput<Format> {
  const equals = part.indexOf('=');
  const name = equals === -1 ? part : part.slice(0, equals);
  const file = equals === -1 ? undefined : part.slice(equals + 1);
  const format = formats.find((candidate) => candidate === name);
  if (!format) throw new UsageError(`--format has no "${name}". ${wayOut(name, formats)}`);
  if (file === '')
    throw new UsageError(`--format ${part} names no file. Write ${name}=<file>, or ${name} alone.`);
  return file === undefined ? { format } : { format, file };
}

function wayOut(name: string, formats: readonly string[]): string {
  const near = suggest(name, formats);
  return near === undefined ? `Allowed choices are ${formats.join(', ')}.` : `Did you mean "${near}"?`;
}

function requireDistinctFiles(outputs: readonly ReportOutput<string>[]): void {
  const files = outputs.flatMap(({ file }) => (file === undefined ? [] : [file]));
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined)
    throw new UsageError(`--format writes two formats to "${twice}". Give each its own file.`);
}
