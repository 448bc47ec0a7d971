import { atText, atValue, createSource, NoLocation } from '@hubwright/schema';
import { expect, it } from '@jest/globals';
import { zipDiffers } from '../checks/zip-differs.js';
import { zipFaulty } from '../checks/zip-faulty.js';
import { sampleReport } from '../testing/sample-report.js';
import { formatJUnit } from './junit.js';

const source = createSource('Contoso/a & "b".json', '{"Name": 1}');
const other = createSource('Contoso/c.kql', 'T');

it('has a suite a target and a case a file', () => {
  const xml = formatJUnit(
    sampleReport(
      [
        zipDiffers.report('missing', { file: '<x>' }, atValue(source, '/Name')),
        zipDiffers.report('extra', { file: 'y' }, atValue(source), { severity: 'warning' }),
        zipDiffers.report('different', { file: 'z' }, atText(other), { severity: 'info' }),
      ],
      { targets: ['Contoso', 'Fabrikam'] },
    ),
  );
  expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="hubwright" tests="3" failures="1" errors="0">
  <testsuite name="Contoso" tests="2" failures="1" errors="0">
    <testcase classname="Contoso" name="Contoso/a &amp; &quot;b&quot;.json">
      <failure message="1 error" type="lint">Contoso/a &amp; "b".json:1:10  error  zip-differs  The zip has no "&lt;x&gt;" at its root.</failure>
      <system-out>Contoso/a &amp; "b".json:1:1  warning  zip-differs  The zip holds "y", which is no part of a package. The content hub takes mainTemplate.json and createUiDefinition.json alone.</system-out>
    </testcase>
    <testcase classname="Contoso" name="Contoso/c.kql">
      <system-out>Contoso/c.kql:1:1  info  zip-differs  "z" in the zip differs from the one beside it.</system-out>
    </testcase>
  </testsuite>
  <testsuite name="Fabrikam" tests="1" failures="0" errors="0">
    <testcase classname="Fabrikam" name="Fabrikam"/>
  </testsuite>
</testsuites>
`);
});

it('fails cases from the severity that makes the command fail', () => {
  const warning = zipDiffers.report('extra', { file: 'y' }, atValue(source), { severity: 'warning' });
  expect(formatJUnit(sampleReport([warning]))).not.toContain('<failure');
  expect(formatJUnit(sampleReport([warning], { failSeverity: 'warning' }))).toContain(
    '<failure message="1 warning"',
  );
});

it('keeps findings of no file and of no target that was checked', () => {
  const report = sampleReport([zipDiffers.report('missing', { file: 'x' }, NoLocation)], { targets: [] });
  expect(formatJUnit(report)).toContain('<testcase classname="Contoso" name="Contoso">');
});

it('writes no character XML cannot hold', () => {
  const fault = 'a\u0000b\u001bc\ud800d\ufffee]]>\u{1f600}\r\n';
  const xml = formatJUnit(sampleReport([zipFaulty.report('fault', { fault }, NoLocation)]));
  expect(xml).toContain('abcde]]&gt;\u{1f600}&#13;\n');
});
