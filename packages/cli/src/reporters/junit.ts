import { countSeverities, describeCounts, isFailure, type Finding, type Report } from './report.js';
import { escapeXmlAttribute, escapeXmlText } from './xml.js';

/**
 * A report as JUnit XML, the form most build servers read (https://github.com/testmoapp/junitxml): a suite for every
 * target, a case for every file something was found in. A case fails when one of its findings makes the command fail;
 * what else was found stands in its output. A target without findings is one case that passes.
 */
export function formatJUnit({ targets, findings, failSeverity }: Report): string {
  // What keeps everything from being checked is found before there is a target.
  const names = [...new Set([...targets, ...findings.map(({ target }) => target)])];
  const suites = names.map((target) => {
    const own = findings.filter((finding) => finding.target === target);
    return suiteOf(target, casesOf(target, own), (finding) => isFailure(finding.located, failSeverity));
  });
  const tests = sum(suites.map((suite) => suite.tests));
  const failures = sum(suites.map((suite) => suite.failures));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="hubwright" tests="${tests}" failures="${failures}" errors="0">`,
    ...suites.map(({ xml }) => xml),
    '</testsuites>',
    '',
  ].join('\n');
}

interface FileCase {
  readonly name: string;
  readonly findings: readonly Finding[];
}

function casesOf(target: string, findings: readonly Finding[]): FileCase[] {
  const names = [...new Set(findings.map(({ located }) => located.file ?? target))];
  if (names.length === 0) return [{ name: target, findings: [] }];
  return names.map((name) => ({
    name,
    findings: findings.filter(({ located }) => (located.file ?? target) === name),
  }));
}

function suiteOf(target: string, cases: readonly FileCase[], fails: (finding: Finding) => boolean) {
  const failures = cases.filter(({ findings }) => findings.some(fails)).length;
  const attributes = `name="${escapeXmlAttribute(target)}" tests="${cases.length}" failures="${failures}" errors="0"`;
  const xml = [
    `  <testsuite ${attributes}>`,
    ...cases.map((file) => caseXml(target, file, fails)),
    '  </testsuite>',
  ];
  return { tests: cases.length, failures, xml: xml.join('\n') };
}

function caseXml(target: string, { name, findings }: FileCase, fails: (finding: Finding) => boolean): string {
  const start = `    <testcase classname="${escapeXmlAttribute(target)}" name="${escapeXmlAttribute(name)}"`;
  if (findings.length === 0) return `${start}/>`;
  const failing = findings.filter(fails);
  const others = findings.filter((finding) => !fails(finding));
  const lines = [`${start}>`];
  if (failing.length > 0) {
    const message = escapeXmlAttribute(describeCounts(countSeverities(failing)));
    lines.push(
      `      <failure message="${message}" type="lint">${escapeXmlText(linesOf(failing))}</failure>`,
    );
  }
  if (others.length > 0) lines.push(`      <system-out>${escapeXmlText(linesOf(others))}</system-out>`);
  lines.push('    </testcase>');
  return lines.join('\n');
}

function linesOf(findings: readonly Finding[]): string {
  return findings
    .map(({ located: { file, line, column, severity, checkId, message } }) => {
      const place = file === null ? '' : `${file}:${line}:${column}  `;
      return `${place}${severity}  ${checkId}  ${message}`;
    })
    .join('\n');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
