import { scanPlaceholders, walkStrings } from '@hubwright/placeholders';
import type { PlacedValue } from '../placed-value.js';

/** Names of the run-time placeholders anywhere in a section, in lower case: `_querywindowstarttime`. */
export function runtimeNamesIn(section: PlacedValue | undefined): Set<string> {
  const names = new Set<string>();
  walkStrings(section?.value, (text) => {
    for (const { kind, name } of scanPlaceholders(text)) {
      if (kind === 'runtime') names.add(name.toLowerCase());
    }
  });
  return names;
}
