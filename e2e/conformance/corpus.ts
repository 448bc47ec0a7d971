import { existsSync, readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isJsonObject, type JsonObject } from '@hubwright/schema';
import type { FileEntry, FilePort } from '@hubwright/solution';

/** Where the corpus of real solutions is looked for. */
export const corpus =
  process.env['HUBWRIGHT_CORPUS'] ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

/** The folders of the corpus that hold solutions; others in a corpus of the same layout are taken as they are. */
const collections = ['azure-sentinel-2022/Solutions', 'v3-solutions'];

/** A solution of the corpus with the package the official tool made of it. */
export interface CorpusSolution {
  /** The last segment of the folder. */
  readonly name: string;
  /** Absolute, with forward slashes. */
  readonly folder: string;
  readonly mainTemplate: JsonObject | undefined;
  readonly createUiDefinition: JsonObject | undefined;
}

/** Tells whether there is a corpus to compare with. */
export const hasCorpus = collections.some((collection) => existsSync(path.join(corpus, collection)));

/** All solutions of the corpus, in code-unit order of collection and name. */
export function readCorpusSolutions(): CorpusSolution[] {
  return collections
    .filter((collection) => existsSync(path.join(corpus, collection)))
    .flatMap((collection) =>
      readdirSync(path.join(corpus, collection))
        .sort()
        .map((name) => readCorpusSolution(path.posix.join(corpus, collection, name))),
    );
}

function readCorpusSolution(folder: string): CorpusSolution {
  return {
    name: path.posix.basename(folder),
    folder,
    mainTemplate: readObject(`${folder}/Package/mainTemplate.json`),
    createUiDefinition: readObject(`${folder}/Package/createUiDefinition.json`),
  };
}

function readObject(file: string): JsonObject | undefined {
  if (!existsSync(file)) return undefined;
  const value: unknown = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  return isJsonObject(value) ? value : undefined;
}

/** The files of this machine, through which solutions are loaded. */
export const corpusFiles: FilePort = {
  list(folder) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined;
    return readdirSync(folder)
      .sort()
      .map((name): FileEntry => ({ name, kind: kindOf(`${folder}/${name}`) ?? 'other' }));
  },
  stat(file) {
    const kind = kindOf(file);
    return kind && { kind, bytes: statSync(file).size };
  },
  read: (file) => readFileSync(file),
  realPath: (file) => (existsSync(file) ? realpathSync(file) : undefined),
};

function kindOf(file: string): FileEntry['kind'] | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats && (stats.isFile() ? 'file' : stats.isDirectory() ? 'directory' : 'other');
}
