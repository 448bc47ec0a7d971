import type { JsonObject } from '@hubwright/schema';
import type { Author, Solution } from '@hubwright/solution';
import type { RenderContext } from './fragment.js';
import type { Profile, SharedVariable } from './profile.js';

/** A context that remembers which shared variables its renderers asked for, in the order of first use. */
export interface RecordingRenderContext extends RenderContext {
  readonly sharedVariables: Readonly<Partial<Record<SharedVariable, string>>>;
}

/** Makes the context in which one solution is rendered. */
export function createRenderContext(solution: Solution, profile: Profile): RecordingRenderContext {
  const sharedVariables: Partial<Record<SharedVariable, string>> = {};
  return {
    solution,
    profile,
    attribution: {
      source: { kind: 'Solution', name: solution.name, sourceId: "[variables('_solutionId')]" },
      author: authorBlock(solution.author),
      support: filledMembers(solution.metadata.support as JsonObject),
    },
    sharedVariables,
    share(name) {
      sharedVariables[name] = profile.sharedVariables[name];
      return `[variables('${name}')]`;
    },
  };
}

/** The author without an address has no `email` at all: an empty one is a blank the store rejects. */
function authorBlock(author: Author): JsonObject {
  return author.email ? { name: author.name, email: "[variables('_email')]" } : { name: author.name };
}

/** A support block repeats in every item, and there an empty address is a blank the store rejects. */
function filledMembers(block: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(block).filter(([, value]) => value !== '' && value !== null));
}
