import { codeFrame, NoLocation, type Diagnostic, type Location, type Severity } from '@hubwright/schema';
import pc from 'picocolors';
import { placeOf, sortLocated } from '../located-diagnostic.js';
import { hideSecrets } from './hide-secrets.js';

/** What the text reporter shows. */
export interface TextOptions {
  readonly color: boolean;
  /** Show information, not only warnings and errors. */
  readonly verbose?: boolean;
  /** Show at most this many, the first in the order of files and lines. */
  readonly maxProblems?: number;
}

/** Diagnostics as text: place, severity, check, message, the source line with the range underlined, related places. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], options: TextOptions): string {
  const colors = pc.createColors(options.color);
  const paint: Record<Severity, (text: string) => string> = {
    error: colors.red,
    warning: colors.yellow,
    info: colors.blue,
  };
  const shown = sortLocated(diagnostics.filter(({ severity }) => options.verbose || severity !== 'info'));
  const limit = options.maxProblems ?? Infinity;
  const withoutSecrets = hideSecrets(diagnostics);
  let text = '';
  for (const { diagnostic, located } of shown.slice(0, limit)) {
    const place = located.file === null ? '' : `${located.file}:${located.line}:${located.column}  `;
    text += `${colors.bold(place)}${paint[located.severity](located.severity)}  ${colors.dim(located.checkId)}\n`;
    text += `  ${located.message}\n`;
    if (!isEmpty(diagnostic.location)) text += indent(codeFrame(withoutSecrets(diagnostic.location)));
    for (const related of diagnostic.related ?? [])
      text += `  ${placeOf(related.location)}  ${related.message}\n`;
    if (diagnostic.fix) text += `  ${colors.green('fix')}: ${diagnostic.fix.title}\n`;
    text += '\n';
  }
  if (shown.length > limit)
    text += `… and ${shown.length - limit} more; see them with --max-problems ${shown.length}.\n\n`;
  return text;
}

/** "2 errors, 1 warning", leaving out what there is none of; "no problems" when there is nothing. */
export function countProblems(diagnostics: readonly Diagnostic[], verbose = false): string {
  const parts: string[] = [];
  for (const severity of ['error', 'warning', 'info'] as const) {
    if (severity === 'info' && !verbose) continue;
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    if (count > 0) parts.push(`${count} ${severity}${count === 1 || severity === 'info' ? '' : 's'}`);
  }
  return parts.length === 0 ? 'no problems' : parts.join(', ');
}

/** A zip, or a file that is not there: no text could be shown. */
function isEmpty(location: Location): boolean {
  return location === NoLocation || location.source.text === '';
}

function indent(frame: string | undefined): string {
  if (frame === undefined || frame === '') return '';
  return frame.replace(/\n$/, '').replace(/^/gm, '  ') + '\n';
}
