import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  atText,
  createSource,
  locate,
  NoLocation,
  positionAt,
  type Fix,
  type Location,
  type Source,
  type TextEdit,
} from '@hubwright/schema';
import type { Finding } from './report.js';
import { sarifLevels, sarifRuleIndex } from './sarif-rules.js';

type RepositoryPath = (file: string) => string;

/** A finding as a SARIF result (section 3.27): its place, related places, a fingerprint and the edits of its fix. */
export function sarifResult(
  { diagnostic, located, target }: Finding,
  fingerprint: string,
  repositoryPath: RepositoryPath,
) {
  const { related = [], fix } = diagnostic;
  // A result without a place is refused by code hosts; what belongs to no file belongs to what was checked.
  const location =
    diagnostic.location === NoLocation ? atText(createSource(target, '')) : diagnostic.location;
  const relatedLocations = related.flatMap(({ message, location: place }, index) =>
    place === NoLocation
      ? []
      : [{ id: index + 1, message: { text: message }, ...physicalLocation(place, repositoryPath) }],
  );
  const fixes = fix ? sarifFixes(fix, repositoryPath) : [];
  return {
    ruleId: located.checkId,
    ruleIndex: sarifRuleIndex(located.checkId),
    level: sarifLevels[located.severity],
    message: { text: located.message },
    locations: [physicalLocation(location, repositoryPath)],
    ...(relatedLocations.length > 0 && { relatedLocations }),
    partialFingerprints: { 'hubwright/v1': fingerprint },
    ...(fixes.length > 0 && { fixes }),
  };
}

function physicalLocation(location: Exclude<Location, typeof NoLocation>, repositoryPath: RepositoryPath) {
  const { source } = location;
  const artifactLocation = artifactOf(source, repositoryPath);
  const { offset, length } = locate(location) ?? { offset: 0, length: 0 };
  return { physicalLocation: { artifactLocation, region: regionOf(source, offset, length) } };
}

function artifactOf(source: Source, repositoryPath: RepositoryPath) {
  const file = repositoryPath(source.path);
  if (path.isAbsolute(file)) return { uri: pathToFileURL(file).href };
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

function regionOf(source: Source, offset: number, length: number) {
  const start = positionAt(source, offset);
  const end = positionAt(source, offset + length);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function sarifFixes(fix: Fix, repositoryPath: RepositoryPath) {
  // An edit that changes no text stands for a change of the encoding, which SARIF cannot say.
  const edits = fix.edits().filter(({ length, newText }) => length > 0 || newText !== '');
  if (edits.length === 0) return [];
  const sources = [...new Set(edits.map(({ source }) => source))];
  const artifactChanges = sources.map((source) => ({
    artifactLocation: artifactOf(source, repositoryPath),
    replacements: edits.filter((edit) => edit.source === source).map(replacementOf),
  }));
  return [{ description: { text: fix.title }, artifactChanges }];
}

function replacementOf({ source, offset, length, newText }: TextEdit) {
  return { deletedRegion: regionOf(source, offset, length), insertedContent: { text: newText } };
}
