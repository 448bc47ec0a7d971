import { posix } from 'node:path';
import { atText, atValue, createSource, type Location, type Source } from '@hubwright/schema';
import type { LoadedFolder, LintContext } from '../lint.js';
import { pageOf } from '../connector-places.js';
import { readMember, readText, type PlacedValue } from '../placed-value.js';
import type { Solution } from '../../model.js';
import { parseXml, type XmlDocument } from './parse-xml.js';
import { repositoryPathOf } from '../texts/repository-link.js';

/** A picture a solution brings: a file, or an SVG written into a connector page. */
export interface LogoImage {
  readonly source: Source;
  /** Name of the file; empty for an SVG on a page. */
  readonly fileName: string;
  readonly bytes: number;
  /** The elements of an SVG; undefined for another kind of picture. */
  readonly document: XmlDocument | undefined;
  /** The location of a stretch of the picture's text. */
  at(start: number, end: number): Location;
}

/** A picture that is an SVG. */
export type SvgImage = LogoImage & { readonly document: XmlDocument };

const known = new WeakMap<LoadedFolder, readonly LogoImage[]>();

/** The logos of a solution: the one its data file names, the files of its logo folders, and those on its pages. */
export function logosOf(solution: Solution, context: LintContext): readonly LogoImage[] {
  let logos = known.get(context.folder);
  if (!logos) {
    const paths = [...logoFiles(context.folder), ...mainLogo(solution, context)];
    logos = [
      ...[...new Set(paths)].flatMap((path) => readLogo(path, context.folder) ?? []),
      ...solution.content.flatMap((content) =>
        content.contentKind === 'CcfConnector' || content.contentKind === 'DataConnector'
          ? inlineLogos(pageOf(content))
          : [],
      ),
    ];
    known.set(context.folder, logos);
  }
  return logos;
}

/** Those logos that are well-formed SVG. */
export function svgsOf(solution: Solution, context: LintContext): readonly SvgImage[] {
  return logosOf(solution, context).filter(
    (logo): logo is SvgImage => logo.document?.fault === undefined && logo.document !== undefined,
  );
}

/** The member of the data file that names the logo. */
export function logoMemberOf({ dataFile }: Solution, { folder }: LintContext): PlacedValue | undefined {
  const file = dataFile && folder.reader.fileOf(dataFile);
  if (!file || file.value === undefined) return undefined;
  return readMember({ value: file.value, source: file.source, pointer: '' }, 'Logo');
}

/** The folders the public checks look for logos in. */
const logoFolders = [
  ['Data Connectors', 'Logo'],
  ['Data Connectors', 'Logos'],
  ['DataConnectors', 'Logo'],
  ['DataConnectors', 'Logos'],
  ['Workbooks', 'Images', 'Logo'],
  ['Workbooks', 'Images', 'Logos'],
];

function logoFiles({ listing, roots }: LoadedFolder): string[] {
  const folders = logoFolders.flatMap((names) => {
    let path = roots.solutionFolder;
    for (const name of names) {
      const entry = listing.find(path, name);
      if (entry?.kind !== 'directory') return [];
      path = `${path}/${entry.name}`;
    }
    return [path];
  });
  return [...new Set(folders)].flatMap((folder) =>
    [...(listing.entries(folder)?.values() ?? [])].flatMap(({ kind, name }) =>
      kind === 'file' && isPicture(name) ? [`${folder}/${name}`] : [],
    ),
  );
}

function isPicture(name: string): boolean {
  return /\.(?:svg|png|jpe?g|gif|bmp|ico|webp|svgz)$/i.test(name);
}

function mainLogo(solution: Solution, context: LintContext): string[] {
  const text = logoMemberOf(solution, context)?.value;
  if (typeof text !== 'string') return [];
  const address = /https:\/\/raw\.githubusercontent\.com\/[^"'<>\s]+/i.exec(text)?.[0];
  const path = address === undefined ? undefined : repositoryPathOf(address)?.path;
  if (path === undefined || !isPicture(path)) return [];
  const absolute = posix.join(context.folder.roots.repositoryRoot, path);
  return context.folder.listing.entries(posix.dirname(absolute))?.get(posix.basename(absolute))
    ? [absolute]
    : [];
}

function readLogo(path: string, { files, reader }: LoadedFolder): LogoImage | undefined {
  const fileName = posix.basename(path);
  const bytes = files.stat(path)?.bytes;
  if (bytes === undefined) return undefined;
  const read = reader.load(path).source;
  const isSvg = /\.svg$/i.test(fileName);
  const document = isSvg && read.text !== '' ? parseXml(read.text) : undefined;
  // The bytes of another picture are no text to show.
  const source = isSvg ? read : createSource(read.path, '');
  return { source, fileName, bytes, document, at: (start, end) => atText(source, start, end - start) };
}

function inlineLogos(page: PlacedValue): LogoImage[] {
  return ['logo', 'customImage'].flatMap((name) => {
    const member = readMember(page, name);
    const text = readText(page, name);
    if (!member || text === undefined || !/^\s*(?:<\?xml[^>]*>\s*)?<svg\b/i.test(text)) return [];
    const { source, pointer } = member;
    const document = parseXml(text);
    const at = (start: number, end: number): Location => atValue(source, pointer, { start, end });
    return [{ source, fileName: '', bytes: new TextEncoder().encode(text).length, document, at }];
  });
}
