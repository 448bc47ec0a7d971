import type { SolutionFolder } from './solution-folders.js';

/** Product names that are one word although they have capitals inside; people type `github-…`, not `git-hub-…`. */
const productNames = [
  'CrowdStrike',
  'ESXi',
  'GitHub',
  'GitLab',
  'IoT',
  'LastPass',
  'McAfee',
  'MongoDB',
  'MySQL',
  'PostgreSQL',
  'SailPoint',
  'SonicWall',
  'URLhaus',
  'VMWare',
  'VMware',
];

/**
 * The Nx project name of a solution folder, in kebab-case. Words are what stands between characters other than letters
 * and digits. A folder name of a single word is split further where camel case begins a word:
 * `GitHubEnterpriseAudit` gives `github-enterprise-audit`, `CiscoWSA` `cisco-wsa`, `SonicWall Firewall`
 * `sonicwall-firewall`, `Reveal(x)` `reveal-x`.
 */
export function projectNameOf(folderName: string): string {
  const ascii = folderName.normalize('NFKD').replace(/\p{Mark}/gu, '');
  const words = ascii.match(/[A-Za-z0-9]+/g) ?? ['solution'];
  const parts = words.length === 1 ? splitCamelCase(words[0] ?? '') : words;
  return parts.join('-').toLowerCase();
}

function splitCamelCase(word: string): string[] {
  const joined = productNames.reduce(
    (text, name) => text.replaceAll(name, `${name.charAt(0)}${name.slice(1).toLowerCase()}`),
    word,
  );
  return joined
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(' ');
}

/** A solution folder, its project name, and the folder that already has the name it would have had. */
export interface NamedFolder extends SolutionFolder {
  readonly name: string;
  readonly sameNameAs: string | undefined;
}

/**
 * Names folders so that no two share a name: of two that would, the later one gets the next free number
 * (`slack-audit-2`).
 *
 * @param folders Sorted by path, so that the numbers do not depend on who lists the files.
 * @param given Names by folder name that win over the derived ones.
 */
export function nameFolders(
  folders: readonly SolutionFolder[],
  given: Readonly<Record<string, string>>,
): NamedFolder[] {
  const rootOf = new Map<string, string>();
  return folders.map((folder) => {
    const folderName = folder.root.slice(folder.root.lastIndexOf('/') + 1);
    const wanted =
      (Object.hasOwn(given, folderName) ? given[folderName] : undefined) ?? projectNameOf(folderName);
    let name = wanted;
    for (let count = 2; rootOf.has(name); count += 1) name = `${wanted}-${count}`;
    rootOf.set(name, folder.root);
    return { ...folder, name, sameNameAs: name === wanted ? undefined : rootOf.get(wanted) };
  });
}
