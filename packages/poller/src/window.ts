/** A query window: from `start` (inclusive) to `end`, milliseconds since 1970. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

/** What the user asks for; times in milliseconds since 1970, `count` of windows. */
export interface WindowRequest {
  readonly start?: number;
  readonly end?: number;
  readonly widthMs: number;
  /** How far back both ends lie when nobody gives them (`queryWindowDelayInMin`). */
  readonly delayMs: number;
  readonly count?: number;
  readonly now: number;
}

/**
 * Lays windows side by side: each starts where the last one ended, so that they neither overlap nor leave a gap. The last
 * one is cut off at the end. Without a start, the windows end at the end (by default now less the delay); without either, there is one
 * window, the one the service would poll now.
 * @see https://learn.microsoft.com/azure/sentinel/data-connector-connection-rules-reference
 */
export function layWindows(request: WindowRequest): Window[] {
  const { widthMs, count } = request;
  // Most formats have no fraction of a second: an end that had one would be cut off, and events with it.
  const latest = Math.floor((request.now - request.delayMs) / 1000) * 1000;
  const start = request.start ?? (request.end ?? latest) - widthMs * (count ?? 1);
  const end = request.end ?? (count === undefined ? Math.max(latest, start) : start + widthMs * count);
  const windows: Window[] = [];
  for (let at = start; at < end && windows.length < (count ?? Infinity); at += widthMs) {
    windows.push({ start: at, end: Math.min(at + widthMs, end) });
  }
  return windows;
}
