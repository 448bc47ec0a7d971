import { createReplay, pollRecordingDiffers, type ConnectorConfig } from '@hubwright/poller';
import { atValue, type Diagnostic } from '@hubwright/schema';
import type { PollSource } from './poll-source.js';
import { loadRecording, type LoadedRecording } from './recording-file.js';

/** Reads a recording that is to be played to a connector's pollers; each has to have a part in it. */
export function loadReplay(
  file: string,
  directory: string,
  connectors: readonly ConnectorConfig[],
): ReturnType<typeof loadRecording> {
  const loaded = loadRecording(file, directory);
  if ('diagnostics' in loaded || loaded.recording.runs.length === connectors.length) return loaded;
  const args = {
    recorded: countOf(loaded.recording.runs.length, 'run'),
    found: countOf(connectors.length, 'poller'),
  };
  return { diagnostics: [pollRecordingDiffers.report('pollers', args, atValue(loaded.source, '/runs'))] };
}

/** Answers from a recording, for the windows that it holds. */
export function openReplaySource({ recording, source }: LoadedRecording): PollSource {
  return {
    open(_plan, index, mask) {
      const replay = createReplay(recording, source, index, mask);
      if (!replay) throw new Error(`The recording has no run ${index + 1}.`);
      const judge = (): Diagnostic[] => {
        const left = replay.left();
        if (left === 0) return [];
        const { exchanges } = recording.runs[index]!;
        const at = exchanges.length - left;
        const { method, url } = exchanges[at]!.request;
        const args = { count: countOf(left, 'exchange'), request: `${method} ${url}` };
        const place = atValue(source, `/runs/${index}/exchanges/${at}/request`);
        return [pollRecordingDiffers.report('left', args, place)];
      };
      return { windows: replay.windows, diagnostics: [], edge: replay.edge, judge };
    },
    close: () => Promise.resolve(),
  };
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
