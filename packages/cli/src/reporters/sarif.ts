import { hubwrightVersion } from '../version.js';
import { fingerprintFindings } from './fingerprint.js';
import type { Report } from './report.js';
import { sarifResult } from './sarif-result.js';
import { sarifRules } from './sarif-rules.js';

/**
 * A report in SARIF 2.1.0, as code hosts and editors read it
 * (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html): every registered check as a rule with its page,
 * every finding as a result. Files are relative to `%SRCROOT%`, the root of the repository.
 */
export function formatSarif({ findings, repositoryPath }: Report): string {
  const fingerprints = fingerprintFindings(findings, repositoryPath);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'hubwright',
            semanticVersion: hubwrightVersion(),
            informationUri: 'https://hubwright.dev',
            rules: sarifRules(),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding, index) => sarifResult(finding, fingerprints[index]!, repositoryPath)),
      },
    ],
  };
  return JSON.stringify(log, null, 2) + '\n';
}
