import type { YAMLError } from 'yaml';
import type { Diagnostic } from '../diagnostic.js';
import { atText } from '../location.js';
import { yamlSyntax } from '../checks/yaml-syntax.js';
import { yamlValueNotJson } from '../checks/yaml-value-not-json.js';
import { lineText, positionAt, type Source } from '../source.js';

/** Most errors shown of one file: after the first, many follow from it. */
const maximumErrors = 10;

const shownLength = 160;

const conflictMarker = /^<{7} .*$/m;

/** Turns the YAML library's errors into diagnostics: the first of each line, or the merge conflict they all stem from. */
export function reportYamlErrors(source: Source, errors: readonly YAMLError[]): Diagnostic[] {
  const conflict = conflictMarker.exec(source.text);
  if (conflict)
    return [yamlSyntax.report('conflictMarker', {}, atText(source, conflict.index, conflict[0].length))];

  const lines = new Set<number>();
  const diagnostics: Diagnostic[] = [];
  for (const error of errors) {
    const { line } = positionAt(source, error.pos[0]);
    if (lines.has(line)) continue;
    lines.add(line);
    diagnostics.push(reportError(source, error, line));
    if (diagnostics.length === maximumErrors) break;
  }
  return diagnostics;
}

/** Turns the library's warnings, which are all about tags, into diagnostics. */
export function reportYamlWarnings(source: Source, warnings: readonly YAMLError[]): Diagnostic[] {
  return warnings
    .slice(0, maximumErrors)
    .map((warning) =>
      yamlValueNotJson.report('tag', { problem: describeProblem(warning) }, rangeOf(source, warning)),
    );
}

function reportError(source: Source, error: YAMLError, line: number): Diagnostic {
  const problem = describeProblem(error);
  const here = rangeOf(source, error);
  if (/(?::|-)\s+\{\{/.test(lineText(source, line))) return yamlSyntax.report('braces', { problem }, here);
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return yamlSyntax.report('tab', {}, here);
    case 'BAD_INDENT':
      return yamlSyntax.report('indent', { problem }, here);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return yamlSyntax.report('colon', { problem }, here);
    case 'BAD_SCALAR_START':
      return yamlSyntax.report('reserved', { problem }, here);
    case 'MULTILINE_IMPLICIT_KEY':
      return yamlSyntax.report('missingColon', {}, here);
    case 'BAD_DQ_ESCAPE':
      return yamlSyntax.report('escape', { problem }, here);
    case 'UNEXPECTED_TOKEN':
      return problem.endsWith('at node end')
        ? yamlSyntax.report('afterValue', {}, here)
        : yamlSyntax.report('invalid', { problem }, here);
    case 'MISSING_CHAR':
      return problem.startsWith('Missing closing')
        ? yamlSyntax.report('unclosedQuote', {}, here)
        : yamlSyntax.report('invalid', { problem }, here);
    default:
      return yamlSyntax.report('invalid', { problem }, here);
  }
}

function rangeOf(source: Source, { pos }: YAMLError) {
  // An unclosed quote is reported up to one character past the end.
  const [start, end] = pos.map((offset) => Math.min(offset, source.text.length)) as [number, number];
  return atText(source, start, Math.max(0, end - start));
}

/** The library's own words, as the start of a sentence; they may quote a token of any length. */
function describeProblem({ message }: YAMLError): string {
  const oneLine = message.replace(/\s+/g, ' ').replace(/\.$/, '');
  return oneLine.length > shownLength ? `${oneLine.slice(0, shownLength)}\u2026` : oneLine;
}
