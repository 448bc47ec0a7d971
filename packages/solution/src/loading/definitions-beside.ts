import { posix } from 'node:path';
import { atValue } from '@hubwright/schema';
import type { ListedFile, LoadContext } from './load-context.js';

/** A poller, rule or table stands for the connector it is part of: the definitions beside it, to be loaded with it. */
export function definitionsBeside(file: ListedFile, context: LoadContext): ListedFile[] {
  if (context.reader.peek(file.path).includes('connectorUiConfig')) return [];
  const folder = posix.dirname(file.path);
  return [...(context.listing.entries(folder)?.values() ?? [])]
    .filter(
      ({ name, kind }) =>
        kind === 'file' &&
        /\.json$/i.test(name) &&
        name !== posix.basename(file.path) &&
        context.reader.peek(`${folder}/${name}`).includes('connectorUiConfig'),
    )
    .map(({ name }) => {
      const path = `${folder}/${name}`;
      const { source } = context.reader.load(path);
      return { path, reference: name, key: file.key, location: atValue(source) };
    });
}
