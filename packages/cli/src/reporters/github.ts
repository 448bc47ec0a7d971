import type { Severity } from '@hubwright/schema';
import { countSeverities, describeCounts, type Finding, type Report } from './report.js';

/**
 * How many annotations of one level GitHub shows for a step; it drops the rest without a word
 * (https://docs.github.com/en/rest/checks/runs, "annotations").
 */
const maximumPerLevel = 10;

/**
 * A report as workflow commands of GitHub Actions, which become annotations of a pull request
 * (https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions): the first ten errors and the first
 * ten warnings, and one notice that counts the others. Information is not annotated.
 */
export function formatGitHub({ findings, repositoryPath }: Report): string {
  const ofSeverity = (severity: Severity) => findings.filter(({ located }) => located.severity === severity);
  const [errors, warnings] = [ofSeverity('error'), ofSeverity('warning')];
  const shown = [...errors.slice(0, maximumPerLevel), ...warnings.slice(0, maximumPerLevel)];
  const left = [...errors.slice(maximumPerLevel), ...warnings.slice(maximumPerLevel)];
  const lines = shown.map((finding) => annotationOf(finding, repositoryPath));
  if (left.length > 0) {
    const counted = `${describeCounts(countSeverities(left))} more than GitHub shows as annotations; the summary of the job lists them.`;
    lines.push(`::notice title=hubwright::${escapeData(counted)}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

function annotationOf({ located }: Finding, repositoryPath: Report['repositoryPath']): string {
  const { file, line, column, endLine, severity, checkId, message } = located;
  const properties =
    file === null
      ? { title: checkId }
      : { file: repositoryPath(file), line, endLine, col: column, title: checkId };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${severity} ${list.join(',')}::${escapeData(message)}`;
}

/** As the runner reads it back: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
