import { isJsonObject, type Json } from '@hubwright/schema';

/**
 * Paragraphs the packager puts around a solution's own description.
 * @see https://github.com/Azure/Azure-Sentinel/tree/master/Tools/Create-Azure-Sentinel-Solution
 */
const addedParagraphs = [
  /^<(img|svg)\b/i,
  /^\*\*(Note|Important):\*\*/i,
  /\[Release Notes\]\(/i,
  /aka\.ms\/sentinelsolutionsknownissues/i,
  /^\*\*[A-Z][A-Za-z ]*:\*\* \d+(, |$)/,
  /^\[Learn more about (Microsoft|Azure) Sentinel\]\(/,
];

/**
 * Reads a solution's own description (Markdown) back from the createUiDefinition.json of its previous package, for a
 * solution that has no data file. Gives `undefined` when there is none.
 */
export function readPackageDescription(createUiDefinition: Json | undefined): string | undefined {
  const basics = ['parameters', 'config', 'basics'].reduce<Json | undefined>(member, createUiDefinition);
  const text = member(basics, 'description');
  if (typeof text !== 'string') return undefined;
  const own = text
    .split(/(?:\r?\n){2,}/)
    .filter((paragraph) => !addedParagraphs.some((added) => added.test(paragraph.trim())));
  return own.join('\n\n').trim() || undefined;
}

function member(value: Json | undefined, name: string): Json | undefined {
  return isJsonObject(value) ? value[name] : undefined;
}
