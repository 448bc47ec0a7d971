import { defineCheck, formatMessage, syntaxChecks, type Diagnostic } from '@hubwright/schema';
import type { LintContext } from '../lint.js';
import type { Solution } from '../../model.js';
import { filesBelow } from './unlisted-files.js';

/** A JSON or YAML file that nothing lists cannot be parsed. */
export const unlistedFileInvalid = defineCheck({
  id: 'unlisted-file-invalid',
  severity: 'warning',
  scope: 'solution',
  origin: 'public-pipeline',
  summary: 'JSON and YAML files that the data file does not list can be parsed as well.',
  aka: ['Azure-Sentinel/jsonFileValidator', 'Azure-Sentinel/yamlFileValidator'],
  page: new URL('../../../checks/unlisted-file-invalid.md', import.meta.url),
  messages: {
    fault:
      'Nothing lists this file, but the public checks parse every JSON and YAML file of a pull request. {fault}',
  },
});

/** The folders of content; sample data and packages have other rules. */
const contentFolder =
  /^(?:analytic ?rules|detections|hunting ?queries|parsers?|workbooks?|watchlists?|playbooks?|data ?connectors?|summary ?rules|data)$/i;

/** Reports the first fault of each file that was not read for another reason. */
export function findInvalidUnlistedFiles(_solution: Solution, { folder }: LintContext): Diagnostic[] {
  const { reader } = folder;
  const paths = filesBelow(folder, contentFolder).filter((path) => /\.(?:json|ya?ml)$/i.test(path));
  return paths.flatMap((path) => {
    if (reader.has(path) || isJson(path, reader.peek(path))) return [];
    const [first] = reader.load(path).diagnostics.filter(({ severity }) => severity === 'error');
    const template = syntaxChecks.find(({ id }) => id === first?.checkId)?.messages[first?.messageId ?? ''];
    if (!first || template === undefined) return [];
    const fault = formatMessage(template, first.args);
    const { location, fix } = first;
    return [unlistedFileInvalid.report('fault', { fault }, location, fix && { fix })];
  });
}

/** The engine's own parser is fast; ours is asked where something is wrong. */
function isJson(path: string, text: string): boolean {
  if (!/\.json$/i.test(path)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
