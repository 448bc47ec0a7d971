import type { Diagnostic } from '@hubwright/schema';
import { contentIdDuplicate } from '../checks/content-id-duplicate.js';
import { contentIdentity, type ContentIdentity } from './content-identity.js';
import type { Content, ContentKind } from '../model.js';

/** Kinds whose template names share a prefix, so that equal ids collide in the deployment. */
const familyOf: Readonly<Partial<Record<ContentKind, string>>> = {
  CcfConnector: 'DataConnector',
  LogicAppsCustomConnector: 'Playbook',
  AzureFunction: 'Playbook',
};

/** The family of an item: kinds that take each other's ids. */
export function contentFamily({ contentKind }: Content): string {
  return familyOf[contentKind] ?? contentKind;
}

/** Reports content items that share an id: an error within a kind, a warning between a rule and a hunting query. */
export function findDuplicateIds(content: readonly Content[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const firstOf = new Map<string, { family: string; identity: ContentIdentity; path: string }>();
  for (const item of content) {
    const identity = contentIdentity(item);
    if (!identity) continue;
    const family = contentFamily(item);
    const guid = family === 'AnalyticsRule' || family === 'HuntingQuery';
    const key = guid ? identity.id.toLowerCase() : `${family} ${identity.id.toLowerCase()}`;
    const first = firstOf.get(key);
    if (!first) {
      firstOf.set(key, { family, identity, path: item.source.path });
      continue;
    }
    const severity = first.family === family ? 'error' : 'warning';
    const related = [{ message: 'First used here.', location: first.identity.location }];
    const args = { id: identity.id, other: first.path };
    diagnostics.push(contentIdDuplicate.report('duplicate', args, identity.location, { severity, related }));
  }
  return diagnostics;
}
