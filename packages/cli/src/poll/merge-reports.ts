import type { PollReport } from '@hubwright/poller';

/** Makes one report of those of a connector's pollers, which ran one after the other; windows are counted on. */
export function mergeReports(reports: readonly PollReport[]): PollReport {
  const [first, ...rest] = reports;
  if (!first) throw new Error('There is no report to merge.');
  return rest.reduce(
    (merged, next) => ({
      ...merged,
      windows: [...merged.windows, ...next.windows],
      requests: [
        ...merged.requests,
        ...next.requests.map((request) => ({ ...request, window: request.window + merged.windows.length })),
      ],
      events: merged.events + next.events,
      // Pollers may write to different tables; a member of the same name is taken from the first one.
      fields: [
        ...merged.fields,
        ...next.fields.filter(({ name }) => !merged.fields.some((field) => field.name === name)),
      ],
      duplicates: merged.duplicates + next.duplicates,
      stopReason: merged.stopReason === 'complete' ? next.stopReason : merged.stopReason,
      diagnostics: [...merged.diagnostics, ...next.diagnostics],
    }),
    first,
  );
}
