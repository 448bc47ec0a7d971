import { appendFileSync } from 'node:fs';
import { writeResult, type CommonOptions } from '../output.js';
import type { Terminal } from '../terminal.js';
import { formatGitHub } from './github.js';
import { formatLintJson } from './json.js';
import { formatJUnit } from './junit.js';
import { formatMarkdown } from './markdown.js';
import type { ReportFormat, ReportOutput } from './report-outputs.js';
import type { Report } from './report.js';
import { formatSarif } from './sarif.js';

/** What the reports of one run need besides the report itself. */
export interface ReportSurroundings {
  readonly terminal: Terminal;
  /** The text report, which follows options of its own; with or without colours. */
  readonly formatText: (color: boolean) => string;
  /** The file GitHub Actions shows as the summary of the job, when there is one; absolute. */
  readonly stepSummary?: string;
}

/**
 * Writes a report in every format that was asked for, to its file or to standard output, in the order they were asked
 * for. With `github`, the Markdown summary is appended to the summary of the job.
 */
export function writeReports(
  outputs: readonly ReportOutput[],
  report: Report,
  { terminal, formatText, stepSummary }: ReportSurroundings,
): void {
  for (const { format, file } of outputs) {
    const text =
      format === 'text' ? formatText(terminal.color && file === undefined) : formatters[format](report);
    const options: CommonOptions = { format: 'text', ...(file !== undefined && { output: file }) };
    writeResult(text, options, terminal);
    if (format === 'github' && stepSummary !== undefined) appendFileSync(stepSummary, formatMarkdown(report));
  }
}

const formatters: Readonly<Record<Exclude<ReportFormat, 'text'>, (report: Report) => string>> = {
  json: ({ findings, summary }) =>
    formatLintJson(
      findings.map(({ diagnostic }) => diagnostic),
      summary,
    ),
  sarif: formatSarif,
  junit: formatJUnit,
  github: formatGitHub,
  markdown: formatMarkdown,
};
