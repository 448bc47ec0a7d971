import { isJsonObject, validateDocument, type CustomDetection } from '@hubwright/schema';
import { contentBase } from './content-base.js';
import { loadListed } from './load-listed.js';
import type { ListedFile, LoadContext } from './load-context.js';
import type { CustomDetectionContent } from '../model.js';

/** Loads a custom detection of Microsoft Defender XDR (YAML). */
export function loadCustomDetection(
  file: ListedFile,
  context: LoadContext,
): CustomDetectionContent | undefined {
  const loaded = loadListed(file, context, 'a custom detection', isJsonObject);
  if (!loaded) return undefined;
  context.report(...validateDocument('custom-detection', loaded.source, loaded.value));
  const detection = loaded.value as CustomDetection;
  return { contentKind: 'CustomDetection', ...contentBase(file, loaded.source, context), detection };
}
