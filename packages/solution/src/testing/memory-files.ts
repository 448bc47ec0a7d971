import type { FileEntry, FilePort } from '../file-port.js';

/** A file port over a map of absolute paths to texts; `links` maps a path to where it really ends. */
export function memoryFiles(files: Record<string, string>, links: Record<string, string> = {}): FilePort {
  const encoder = new TextEncoder();
  const kindOf = (path: string): FileEntry['kind'] | undefined => {
    if (path in files) return 'file';
    return Object.keys(files).some((file) => file.startsWith(`${path}/`)) ? 'directory' : undefined;
  };
  return {
    list(folder) {
      if (kindOf(folder) !== 'directory') return undefined;
      const names = new Set<string>();
      for (const file of Object.keys(files)) {
        if (file.startsWith(`${folder}/`)) names.add(file.slice(folder.length + 1).split('/')[0]!);
      }
      return [...names].sort().map((name) => ({ name, kind: kindOf(`${folder}/${name}`)! }));
    },
    stat(path) {
      const kind = kindOf(path);
      return kind && { kind, bytes: files[path]?.length ?? 0 };
    },
    read(path) {
      const text = files[path];
      if (text === undefined) throw new Error(`ENOENT: ${path}`);
      return encoder.encode(text);
    },
    realPath: (path) => (kindOf(path) ? (links[path] ?? path) : undefined),
  };
}

/** The smallest solution that loads; `data` adds members to the data file, `files` adds files by path within the solution. */
export function minimalSolution(
  data: Record<string, unknown> = {},
  files: Record<string, string> = {},
  folder = '/repo/Solutions/Contoso',
): Record<string, string> {
  const dataFile = {
    Name: 'Contoso',
    Author: 'Contoso - support@contoso.com',
    Logo: '<img src="https://example.com/logo.svg" width="75px" height="75px">',
    Description: 'Contoso sends events.',
    Version: '3.0.0',
    Metadata: 'SolutionMetadata.json',
    TemplateSpec: true,
    ...data,
  };
  const metadata = {
    publisherId: 'contoso',
    offerId: 'contoso-sentinel',
    firstPublishDate: '2024-01-01',
    providers: ['Contoso'],
    categories: { domains: ['Security - Network'] },
    support: {
      name: 'Contoso',
      email: 'support@contoso.com',
      tier: 'Partner',
      link: 'https://contoso.com/support',
    },
  };
  const all: Record<string, string> = {
    [`${folder}/Data/Solution_Contoso.json`]: JSON.stringify(dataFile, null, 2),
    [`${folder}/SolutionMetadata.json`]: JSON.stringify(metadata, null, 2),
  };
  for (const [path, text] of Object.entries(files)) all[`${folder}/${path}`] = text;
  return all;
}
