import type { Content, ContentKind } from '@hubwright/solution';

/** An entry of a solution's content and its number, from 1, within the counter of its kind. */
export interface NumberedContent {
  readonly content: Content;
  readonly number: number;
}

/** Kinds that share a counter name the same one: variables such as `playbookVersion2` are numbered over all of them. */
const counterOf: Readonly<Partial<Record<ContentKind, string>>> = {
  CcfConnector: 'connector',
  DataConnector: 'connector',
  Playbook: 'playbook',
  LogicAppsCustomConnector: 'playbook',
  AzureFunction: 'playbook',
};

/**
 * Numbers a solution's content and keeps its order. Codeless (CCF) connectors take the first numbers of the
 * connectors' counter wherever they stand, as in the packages that are published already.
 */
export function numberContent(contents: readonly Content[]): NumberedContent[] {
  const last = new Map<string, number>();
  const numbers = new Map<Content, number>();
  const codeless = contents.filter(({ contentKind }) => contentKind === 'CcfConnector');
  const others = contents.filter(({ contentKind }) => contentKind !== 'CcfConnector');
  for (const content of [...codeless, ...others]) {
    const counter = counterOf[content.contentKind] ?? content.contentKind;
    const number = (last.get(counter) ?? 0) + 1;
    last.set(counter, number);
    numbers.set(content, number);
  }
  return contents.map((content) => ({ content, number: numbers.get(content)! }));
}
