import { atValue, suggest, type Source } from '@hubwright/schema';
import { contentFileMissing } from '../checks/content-file-missing.js';
import { contentListedTwice } from '../checks/content-listed-twice.js';
import { contentPathCase } from '../checks/content-path-case.js';
import { contentPathOutside } from '../checks/content-path-outside.js';
import type { ListedReference } from './data-file.js';
import type { ListedFile, LoadContext } from './load-context.js';
import { renameFix } from '../fixes/rename-fix.js';
import { isInside, resolveReference } from './resolve-reference.js';

/** Turns the references of a data file into files on disk; whatever does not resolve is reported where it is listed. */
export function resolveListedFiles(
  source: Source,
  references: readonly ListedReference[],
  context: LoadContext,
): (ListedFile & Pick<ListedReference, 'kind'>)[] {
  const listed: (ListedFile & Pick<ListedReference, 'kind'>)[] = [];
  const keyOf = new Map<string, string>();
  for (const entry of references) {
    const path = resolveListed(source, entry, context);
    if (path === undefined) continue;
    const location = atValue(source, entry.pointer);
    const { kind, key, reference } = entry;
    const earlier = keyOf.get(path);
    if (earlier !== undefined) {
      context.report(contentListedTwice.report('twice', { reference, key: earlier }, location));
      continue;
    }
    keyOf.set(path, key);
    listed.push({ path, reference, key, kind, location });
  }
  return listed;
}

function resolveListed(source: Source, entry: ListedReference, context: LoadContext): string | undefined {
  const { reference, pointer } = entry;
  const location = atValue(source, pointer);
  const resolved = resolveReference(reference, context.roots, context.listing);
  switch (resolved.outcome) {
    case 'missing': {
      const name = reference.slice(Math.max(reference.lastIndexOf('/'), reference.lastIndexOf('\\')) + 1);
      const suggestion = suggest(name, resolved.siblings);
      context.report(
        suggestion === undefined
          ? contentFileMissing.report('missing', { reference }, location)
          : contentFileMissing.report('similar', { reference, suggestion }, location),
      );
      return undefined;
    }
    case 'outside':
    case 'absolute':
      context.report(contentPathOutside.report(resolved.outcome, { reference }, location));
      return undefined;
    case 'other-case': {
      const fix = renameFix(`Write "${resolved.reference}"`, location, resolved.reference);
      context.report(contentPathCase.report('case', { actual: resolved.reference }, location, { fix }));
      break;
    }
    case 'found':
  }
  return staysInside(resolved.path, context) ? resolved.path : reportLink(reference, location, context);
}

/** Links are followed: where a path really ends decides. */
function staysInside(path: string, context: LoadContext): boolean {
  const real = context.files.realPath(path);
  const root = context.files.realPath(context.roots.repositoryRoot);
  return real !== undefined && root !== undefined && isInside(root, real);
}

function reportLink(
  reference: string,
  location: ReturnType<typeof atValue>,
  context: LoadContext,
): undefined {
  context.report(contentPathOutside.report('link', { reference }, location));
  return undefined;
}
