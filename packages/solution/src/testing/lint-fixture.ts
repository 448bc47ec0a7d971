import {
  codeFrame,
  formatMessage,
  locate,
  positionAt,
  type AnyCheck,
  type Diagnostic,
} from '@hubwright/schema';
import { changeChecks, compareWithEarlier } from '../checks/changes/compare-with-earlier.js';
import { lintQueries } from '../checks/kql/lint-queries.js';
import { kqlChecks } from '../checks/kql/kql-checks.js';
import { contentChecks, lintSolution } from '../lint-solution.js';
import { loadSolution, type LoadResult } from '../loading/load-solution.js';
import { solutionChecks } from '../solution-checks.js';
import { overlayFiles } from './overlay-files.js';

/** The checks fixtures are there for, by id. */
export const fixtureChecks = new Map<string, AnyCheck>(
  [...solutionChecks, ...contentChecks, ...changeChecks, ...kqlChecks].map((check) => [check.id, check]),
);

const folder = '/repository/Solutions/Contoso';

/** The day on which fixtures are linted. */
const today = '2026-11-23';

/** Lints a fixture: the solution in `base` with the files of `fixture` laid over it (absolute folders). */
export async function lintFixture(
  base: string,
  fixture: string,
  withQueries: boolean,
): Promise<Diagnostic[]> {
  const loaded = loadFixture([base, fixture]);
  const { solution } = loaded;
  if (!solution) return [...loaded.diagnostics];
  return [
    ...loaded.diagnostics,
    ...lintSolution({ solution, content: solution.content, folder: loaded.folder }, today),
    ...(withQueries ? await lintQueries(solution) : []),
  ];
}

/** Compares the two states of a fixture, in its folders `earlier` and `now` (absolute), each laid over `base`. */
export function lintChange(base: string, fixture: string): Diagnostic[] {
  return compareWithEarlier(loadFixture([base, `${fixture}/earlier`]), loadFixture([base, `${fixture}/now`]));
}

function loadFixture(layers: readonly string[]): LoadResult {
  const files = overlayFiles(folder, layers);
  return loadSolution(folder, files, { displayPath: (path) => path.slice(folder.length + 1) });
}

/** Diagnostics as text: place, message, the line with the squiggle, related places, the fix. Throws where a place is none. */
export function showFindings(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(showFinding).join('\n');
}

function showFinding({
  checkId,
  messageId,
  args,
  severity,
  location,
  related = [],
  fix,
}: Diagnostic): string {
  const template = fixtureChecks.get(checkId)?.messages[messageId];
  if (template === undefined) throw new Error(`"${checkId}" has no message "${messageId}".`);
  const message = formatMessage(template, args);
  // An argument may hold braces of its own, so it is the template that tells.
  const places = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  if (places.some((name) => !Object.hasOwn(args, name))) throw new Error(`A place is left in: ${message}`);
  const lines = [`${placeOf(location)}  ${severity}`, `  ${message}`, ...frameOf(location)];
  for (const { message: note, location: place } of related) lines.push(`  ${placeOf(place)}  ${note}`);
  if (fix) lines.push(`  fix: ${fix.title}`, ...fix.edits().map(showEdit));
  return `${lines.join('\n')}\n`;
}

function showEdit({
  source,
  offset,
  length,
  newText,
}: ReturnType<NonNullable<Diagnostic['fix']>['edits']>[number]) {
  return `    ${source.path}: ${JSON.stringify(source.text.slice(offset, offset + length))} -> ${JSON.stringify(newText)}`;
}

function placeOf(location: Diagnostic['location']): string {
  if (typeof location === 'symbol') return '(no file)';
  const found = locate(location);
  if (!found) throw new Error(`A location leads nowhere in ${location.source.path}.`);
  const { line, column } = positionAt(location.source, found.offset);
  return `${location.source.path}:${line}:${column}`;
}

function frameOf(location: Diagnostic['location']): string[] {
  const frame = codeFrame(location, { context: 0 });
  return frame === undefined ? [] : frame.split('\n').map((row) => `  ${row}`.trimEnd());
}
