import type { JsonObject } from '@hubwright/schema';

/** One page of a list: `value`, and `nextLink` where more follow, with the place to go on from in `$skipToken`. */
export function listPage(members: readonly JsonObject[], url: URL, pageSize: number): JsonObject {
  const start = Number(url.searchParams.get('$skipToken') ?? 0) || 0;
  const end = start + pageSize;
  if (end >= members.length) return { value: members.slice(start) };
  const next = new URL(url);
  next.searchParams.set('$skipToken', String(end));
  return { value: members.slice(start, end), nextLink: next.href };
}
