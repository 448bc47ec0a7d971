import { maskText } from '@hubwright/poller';
import type { Recording } from '@hubwright/schema';
import type { ValueSources } from './gather-values.js';

/** An environment variable of our own, which holds what stands for every secret of a recording. */
const variable = 'RECORDED_SECRET';

/**
 * Where the values of a replay come from: the recording has the plain ones, and `***` stands for secrets, as it does in recorded
 * requests. Values given besides win.
 */
export function replayValues(recording: Recording, set: readonly string[] = []): ValueSources {
  const { values = {}, secrets = [] } = recording;
  return {
    set: [...Object.entries(values).map(([name, value]) => `${name}=${value}`), ...set],
    secret: secrets.map((name) => `${name}=env:${variable}`),
    environment: { [variable]: maskText },
    prompt: { ask: () => Promise.resolve(maskText) },
    authorize: undefined,
  };
}
