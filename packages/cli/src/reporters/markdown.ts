import { countSeverities, describeCounts, type Finding, type Report } from './report.js';

/** Findings listed one by one; GitHub takes a summary of one megabyte at most. */
const maximumListed = 1000;

/**
 * A report as Markdown, for the summary of a job or a comment: the counts, a table of the files, and the errors and
 * warnings with links to the pages of their checks.
 */
export function formatMarkdown({ findings, targets }: Report): string {
  const checked = `${targets.length} ${targets.length === 1 ? 'target' : 'targets'} checked`;
  const head = `## hubwright\n\n${checked}: ${describeCounts(countSeverities(findings))}.\n`;
  return findings.length === 0 ? head : `${head}\n${fileTable(findings)}${findingTable(findings)}`;
}

function fileTable(findings: readonly Finding[]): string {
  const files = [...new Set(findings.map(({ located }) => located.file))];
  const rows = files.map((file) => {
    const { error, warning, info } = countSeverities(findings.filter(({ located }) => located.file === file));
    return `| ${file === null ? '(no file)' : code(file)} | ${error} | ${warning} | ${info} |\n`;
  });
  return `| File | Errors | Warnings | Info |\n| --- | ---: | ---: | ---: |\n${rows.join('')}`;
}

function findingTable(findings: readonly Finding[]): string {
  const listed = findings.filter(({ located }) => located.severity !== 'info');
  if (listed.length === 0) return '';
  const rows = listed.slice(0, maximumListed).map(({ located }) => {
    const { severity, checkId, docs, file, line, column, message } = located;
    const place = file === null ? '' : code(`${file}:${line}:${column}`);
    return `| ${severity} | [${checkId}](${docs}) | ${place} | ${prose(message)} |\n`;
  });
  const left = listed.length - rows.length;
  const rest = left > 0 ? `\nAnd ${left} more.\n` : '';
  return `\n| Severity | Check | Place | Message |\n| --- | --- | --- | --- |\n${rows.join('')}${rest}`;
}

/** A path in a table cell: as code, in more backticks than it holds. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = longest > 0 ? ' ' : '';
  return `${fence}${padding}${oneLine(text).replaceAll('|', '\\|')}${padding}${fence}`;
}

/** A message in a table cell: what it quotes from files must neither become a link, nor an element, nor a new cell. */
function prose(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]|~#@]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
}

function oneLine(text: string): string {
  return text.replace(/[\0-\x1f\x7f\u2028\u2029]+/g, ' ');
}
