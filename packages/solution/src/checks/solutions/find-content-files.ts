import type { LoadedFolder } from '../lint.js';

/** A file that is content by where it lies and what it holds. */
export interface ContentFile {
  /** Absolute. */
  readonly path: string;
  /** What it is, for messages. */
  readonly kind: string;
  /** The list of the data file it belongs to. */
  readonly key: string;
}

/** How content of a kind is told: the folder at the top of the solution, the file's name, and words in its text. */
interface ContentSign {
  readonly kind: string;
  readonly key: string;
  readonly folder: RegExp;
  readonly file: RegExp;
  readonly holds: (text: string) => boolean;
}

const isRule = (text: string) => /^id\s*:/m.test(text) && /^query\s*:/m.test(text);
const isScheduled = (text: string) => /^(?:severity|queryFrequency|triggerThreshold)\s*:/m.test(text);
const isTemplate = (text: string) => /deploymentTemplate\.json/i.test(text) && /"resources"/i.test(text);

const signs: readonly ContentSign[] = [
  {
    kind: 'a data connector',
    key: 'Data Connectors',
    folder: /^data ?connectors?$/i,
    file: /\.json$/i,
    holds: (text) =>
      /"graphQueries"/i.test(text) && /"connectivityCriterias?"/i.test(text) && /"instructionSteps"/i.test(text),
  },
  {
    kind: 'an analytic rule',
    key: 'Analytic Rules',
    folder: /^(?:analytic(?:s|al)? ?rules?|detections?)$/i,
    file: /\.ya?ml$/i,
    holds: (text) => isRule(text) && isScheduled(text),
  },
  {
    kind: 'a hunting query',
    key: 'Hunting Queries',
    folder: /^hunting ?quer(?:ies|y)$/i,
    file: /\.ya?ml$/i,
    holds: (text) => isRule(text) && !isScheduled(text),
  },
  {
    kind: 'a parser',
    key: 'Parsers',
    folder: /^parsers?$/i,
    file: /\.ya?ml$/i,
    holds: (text) => /^(?:FunctionQuery|ParserQuery)\s*:/im.test(text) && /^(?:Function|Parser|FunctionName|ParserName|id)\s*:/im.test(text),
  },
  {
    kind: 'a parser',
    key: 'Parsers',
    folder: /^parsers?$/i,
    file: /\.(?:txt|kql|csl)$/i,
    holds: (text) =>
      /^\s*\|\s*(?:where|extend|project|summarize|parse|join|union|mv-expand|mv-apply|lookup|evaluate|invoke)\b/im.test(
        text,
      ),
  },
  {
    kind: 'a workbook',
    key: 'Workbooks',
    folder: /^workbooks?$/i,
    file: /\.json$/i,
    holds: (text) => /"version"\s*:\s*"Notebook\/1\.0"/i.test(text) && !/deploymentTemplate\.json/i.test(text),
  },
  {
    kind: 'a playbook',
    key: 'Playbooks',
    folder: /^playbooks?$/i,
    file: /^azuredeploy\.json$/i,
    holds: (text) =>
      isTemplate(text) && /"Microsoft\.Logic\/workflows"/i.test(text) && !/"Microsoft\.Web\/sites"/i.test(text),
  },
  {
    kind: 'a watchlist',
    key: 'Watchlists',
    folder: /^watchlists?$/i,
    file: /\.json$/i,
    holds: (text) => isTemplate(text) && /"watchlistAlias"/i.test(text),
  },
  {
    kind: 'a custom detection',
    key: 'Custom Detections',
    folder: /^(?:custom|xdr) ?detections?$/i,
    file: /\.ya?ml$/i,
    holds: (text) => /^(?:queryCondition|detectionAction)\s*:/m.test(text),
  },
  {
    kind: 'a summary rule',
    key: 'Summary Rules',
    folder: /^summary ?rules?$/i,
    file: /\.ya?ml$/i,
    holds: (text) => /^\s*(?:binSize|destinationTable)\s*:/im.test(text) && /^\s*query\s*:/m.test(text),
  },
];

/** How deep folders are looked into; playbooks lie three deep. */
const depth = 5;

/** Finds the content of a solution folder that is not `known` (absolute paths), in the order of kinds and paths. */
export function findContentFiles(folder: LoadedFolder, known: ReadonlySet<string>): ContentFile[] {
  const { solutionFolder } = folder.roots;
  const top = [...(folder.listing.entries(solutionFolder)?.values() ?? [])];
  // A parser's query often lies as a text beside the YAML file that is listed.
  const stems = new Set([...known].map(stemOf));
  return signs.flatMap((sign) =>
    top
      .filter(({ kind, name }) => kind === 'directory' && sign.folder.test(name))
      .flatMap(({ name }) => filesBelow(folder, `${solutionFolder}/${name}`, depth))
      .filter((path) => sign.file.test(nameOf(path)) && !known.has(path) && !stems.has(stemOf(path)))
      .filter((path) => sign.holds(folder.reader.peek(path)))
      .map((path) => ({ path, kind: sign.kind, key: sign.key })),
  );
}

function filesBelow(folder: LoadedFolder, path: string, levels: number): string[] {
  if (levels === 0) return [];
  return [...(folder.listing.entries(path)?.values() ?? [])].flatMap(({ kind, name }) => {
    if (kind === 'file') return [`${path}/${name}`];
    return kind === 'directory' && isSource(name) ? filesBelow(folder, `${path}/${name}`, levels - 1) : [];
  });
}

function stemOf(path: string): string {
  return path.replace(/\.[^./]*$/, '');
}

/** Folders of packages, samples, drafts and tools hold no content of their own. */
function isSource(name: string): boolean {
  return !/^(?:\.|_|node_modules$|package$|samples?$|templates?$|tests?$|drafts?$|archived?$|deprecated$|old$)/i.test(name);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
