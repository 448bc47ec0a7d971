import path from 'node:path';
import { slashes } from './node-file-port.js';

/** Makes absolute paths relative to where the user stands; paths elsewhere stay absolute. Always forward slashes. */
export function displayPathFrom(root: string): (absolute: string) => string {
  return (absolute) => {
    const relative = path.relative(root, absolute);
    if (relative === '') return '.';
    const leadsOut = relative.split(path.sep)[0] === '..' || path.isAbsolute(relative);
    return slashes(leadsOut ? path.resolve(absolute) : relative);
  };
}
