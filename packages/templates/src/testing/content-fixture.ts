import { atValue, createSource, type Json } from '@hubwright/schema';

/** What all content entries share, for a file of this path that holds this value as JSON. */
export function contentBase(path: string, value: Json) {
  const source = createSource(path, JSON.stringify(value));
  const [file = '', ...folders] = path.split('/').reverse();
  return {
    source,
    fileName: file.replace(/\.[^.]*$/, ''),
    folders: folders.reverse(),
    reference: atValue(source),
  };
}
