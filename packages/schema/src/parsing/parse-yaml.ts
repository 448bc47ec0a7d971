import { isScalar, type ParsedNode } from 'yaml';
import type { Diagnostic } from '../diagnostic.js';
import type { Document } from '../document.js';
import { atText } from '../location.js';
import { fileTooLarge } from '../checks/file-too-large.js';
import { keyDuplicated } from '../checks/key-duplicated.js';
import { nestingTooDeep } from '../checks/nesting-too-deep.js';
import { yamlSyntax } from '../checks/yaml-syntax.js';
import { composeYaml, type ComposedYaml } from './compose-yaml.js';
import { maximumNestingDepth, maximumYamlTokens } from './limits.js';
import { reportYamlErrors, reportYamlWarnings } from './report-yaml-error.js';
import { rememberScalarTexts } from '../locating/scalar-text.js';
import type { Source } from '../source.js';
import { yamlToJson } from './yaml-to-json.js';

/**
 * Parses a YAML source by the core schema of YAML 1.2, so that every value is one JSON has. Without a document the text
 * is not YAML, holds no or several documents, or is beyond the limits.
 */
export function parseYaml(source: Source): { document: Document | undefined; diagnostics: Diagnostic[] } {
  const composed = composeYaml(source.text);
  if (composed.kind !== 'documents')
    return { document: undefined, diagnostics: [reportLimit(source, composed)] };

  const [first, second] = composed.documents;
  const errors = first ? reportYamlErrors(source, first.errors) : [];
  if (second) errors.push(yamlSyntax.report('severalDocuments', {}, atText(source, second.range[0], 1)));
  if (!first?.contents || isEmpty(first.contents))
    errors.push(yamlSyntax.report('empty', {}, atText(source)));
  if (!first?.contents || errors.length > 0) return { document: undefined, diagnostics: errors };

  const { value, diagnostics, texts } = yamlToJson(source, first.contents);
  rememberScalarTexts(source, texts);
  // Of the faults found while converting, only a duplicate key leaves a value that is worth checking further.
  const isUsable = diagnostics.every(
    ({ severity, checkId }) => severity !== 'error' || checkId === keyDuplicated.id,
  );
  const reported = [...reportYamlWarnings(source, first.warnings), ...diagnostics];
  return { document: isUsable ? { source, value } : undefined, diagnostics: reported };
}

function isEmpty(contents: ParsedNode): boolean {
  return isScalar(contents) && contents.value === null && contents.source === '';
}

function reportLimit(source: Source, composed: Exclude<ComposedYaml, { kind: 'documents' }>): Diagnostic {
  const here = atText(source, composed.offset, 1);
  return composed.kind === 'too-deep'
    ? nestingTooDeep.report('found', { maximum: maximumNestingDepth }, here)
    : fileTooLarge.report('yamlTokens', { maximum: maximumYamlTokens }, here);
}
