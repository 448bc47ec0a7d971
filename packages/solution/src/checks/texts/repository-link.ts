/** A place in a GitHub repository that an address leads to. */
export interface RepositoryLink {
  readonly owner: string;
  readonly repository: string;
  /** A branch, a tag or a commit. */
  readonly revision: string;
  /** Path of the file, decoded, without a slash in front. */
  readonly path: string;
  /** What comes: the file itself, or GitHub's page about it. */
  readonly form: 'raw' | 'page';
}

const rawAddress =
  /^https?:\/\/raw\.githubusercontent\.com\/([^/]+)\/([^/]+)\/(?:refs\/heads\/)?([^/]+)\/([^?#]+)/i;
const pageAddress =
  /^https?:\/\/(?:www\.)?github\.com\/([^/]+)\/([^/]+)\/(blob|tree|raw)\/(?:refs\/heads\/)?([^/]+)\/([^?#]+)(\?raw=true)?/i;

/** Reads the address of a file or folder on GitHub; undefined for any other. */
export function readRepositoryLink(address: string): RepositoryLink | undefined {
  if (!/github/i.test(address)) return undefined;
  const raw = rawAddress.exec(address);
  if (raw) {
    const [, owner, repository, revision, path] = raw;
    return {
      owner: owner!,
      repository: repository!,
      revision: revision!,
      path: decodePath(path!),
      form: 'raw',
    };
  }
  const page = pageAddress.exec(address);
  if (!page) return undefined;
  const [, owner, repository, kind, revision, path, asFile] = page;
  const form = kind?.toLowerCase() === 'raw' || asFile !== undefined ? 'raw' : 'page';
  return { owner: owner!, repository: repository!, revision: revision!, path: decodePath(path!), form };
}

/** The place in the public repository of Sentinel content an address leads to; undefined when it leads elsewhere. */
export function repositoryPathOf(address: string): RepositoryLink | undefined {
  const link = readRepositoryLink(address);
  return link && isPublicRepository(link) ? link : undefined;
}

/** Tells whether a link leads to https://github.com/Azure/Azure-Sentinel. */
export function isPublicRepository({ owner, repository }: RepositoryLink): boolean {
  return owner.toLowerCase() === 'azure' && repository.toLowerCase() === 'azure-sentinel';
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path).replace(/\/+$/, '');
  } catch {
    return path;
  }
}
