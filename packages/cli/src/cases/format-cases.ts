import pc from 'picocolors';
import { formatDiagnostics } from '../reporters/text.js';
import { escapeXmlAttribute, escapeXmlText } from '../reporters/xml.js';
import { locatedDiagnostics } from '../reporters/json.js';
import { hubwrightVersion } from '../version.js';
import type { CaseResult } from './run-case.js';

/** Cases as text: a line for each, what differs below those that fail, and a count at the end. */
export function formatCasesText(
  results: readonly CaseResult[],
  { color, quiet = false }: { readonly color: boolean; readonly quiet?: boolean },
): string {
  const colors = pc.createColors(color);
  const marks = { passed: colors.green('✓'), failed: colors.red('✗'), updated: colors.yellow('↻') };
  const shown = quiet ? results.filter(({ status }) => status === 'failed') : results;
  const lines = shown.map((result) => {
    const { name, status, events, requests, differences, diagnostics } = result;
    const counted = colors.dim(`${count(events, 'event')}, ${count(requests, 'request')}`);
    const head = `${marks[status]} ${name}  ${counted}\n`;
    if (status !== 'failed') return head;
    const findings = diagnostics.length === 0 ? '' : `${indent(formatDiagnostics(diagnostics, { color }))}`;
    return head + differences.map((line) => `    ${line}\n`).join('') + findings;
  });
  return `${lines.join('')}${describeCases(results)}\n`;
}

/** "3 passed, 1 failed". */
export function describeCases(results: readonly CaseResult[]): string {
  const parts = (['passed', 'updated', 'failed'] as const).flatMap((status) => {
    const number = results.filter((result) => result.status === status).length;
    return number === 0 ? [] : [`${number} ${status}`];
  });
  return `${count(results.length, 'case')}: ${parts.join(', ')}`;
}

/** Cases as JSON: `{version, summary: {cases, passed, failed, updated}, cases: […]}`. */
export function formatCasesJson(results: readonly CaseResult[]): string {
  const countOf = (status: CaseResult['status']): number =>
    results.filter((result) => result.status === status).length;
  const report = {
    version: hubwrightVersion(),
    summary: {
      cases: results.length,
      passed: countOf('passed'),
      failed: countOf('failed'),
      updated: countOf('updated'),
    },
    cases: results.map(({ diagnostics, ...result }) => ({
      ...result,
      diagnostics: locatedDiagnostics(diagnostics),
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** Cases as JUnit XML, which most build servers read: https://github.com/testmoapp/junitxml */
export function formatCasesJUnit(results: readonly CaseResult[]): string {
  const failures = results.filter(({ status }) => status === 'failed').length;
  const attributes = `name="hubwright test" tests="${results.length}" failures="${failures}" errors="0"`;
  const cases = results.map(({ name, status, differences, diagnostics }) => {
    const start = `    <testcase classname="hubwright test" name="${escapeXmlAttribute(name)}"`;
    if (status !== 'failed') return `${start}/>`;
    const text = differences.join('\n') + formatDiagnostics(diagnostics, { color: false });
    const message = differences[0] ?? 'the case cannot run';
    return `${start}>\n      <failure message="${escapeXmlAttribute(message)}" type="test">${escapeXmlText(text)}</failure>\n    </testcase>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${attributes}>`,
    `  <testsuite ${attributes}>`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
