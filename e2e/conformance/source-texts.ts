import { parseSource, type Json, type Source } from '@hubwright/schema';
import type { Content, Solution } from '@hubwright/solution';

/** All that the sources of a solution say, to tell what a package can have been made of. */
export interface SourceTexts {
  /** Every string of the JSON and YAML sources of the content, with LF. */
  readonly content: ReadonlySet<string>;
  /** Every line of the parsers that are plain KQL. */
  readonly parserLines: ReadonlySet<string>;
  /** Every string of the data file and of SolutionMetadata.json, and the parts and combinations packages have of them. */
  readonly header: ReadonlySet<string>;
}

/** Collects the texts of a loaded solution. */
export function readSourceTexts(solution: Solution): SourceTexts {
  const { dataFile, metadataSource, metadata } = solution;
  const sources = new Set(solution.content.flatMap(sourcesOf));
  const header = [dataFile, metadataSource].filter((source) => source !== undefined).flatMap(stringsOf);
  return {
    content: new Set([...sources].flatMap(stringsOf)),
    parserLines: new Set(solution.content.flatMap(parserLines)),
    header: new Set([
      ...header.filter((text) => text !== metadata.offerId && text !== metadata.publisherId),
      ...header.flatMap((text) => text.split(' - ')).filter((text) => !header.includes(text)),
      `${metadata.publisherId}.${metadata.offerId}`,
    ]),
  };
}

function sourcesOf(content: Content): Source[] {
  if (content.contentKind !== 'CcfConnector') return [content.source];
  const { definition, pollers, dataCollectionRules, tables } = content;
  return [definition, ...pollers, ...dataCollectionRules, ...tables].map(({ source }) => source);
}

function parserLines(content: Content): string[] {
  return content.contentKind === 'Parser' && content.format === 'text' ? linesOf(content.source.text) : [];
}

/** The lines of a text, without their ends. */
export function linesOf(text: string): string[] {
  return text.split(/\r?\n/);
}

function stringsOf(source: Source): string[] {
  return [...eachString(parseSource(source).document?.value)];
}

function* eachString(value: Json | undefined): Generator<string> {
  if (typeof value === 'string') yield value.replaceAll('\r\n', '\n');
  else if (typeof value === 'object' && value !== null)
    for (const member of Object.values(value)) yield* eachString(member);
}
