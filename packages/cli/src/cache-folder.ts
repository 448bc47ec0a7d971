import { homedir } from 'node:os';
import path from 'node:path';

/**
 * Where results are kept between runs: `HUBWRIGHT_CACHE_DIR`, else the user's cache folder. It may be deleted at any time.
 * @see https://specifications.freedesktop.org/basedir-spec/latest/
 */
export function cacheFolder(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  const own = environment['HUBWRIGHT_CACHE_DIR'];
  if (own) return path.resolve(own);
  const shared = environment['XDG_CACHE_HOME'] ?? environment['LOCALAPPDATA'];
  return path.join(shared && path.isAbsolute(shared) ? shared : path.join(homedir(), '.cache'), 'hubwright');
}
