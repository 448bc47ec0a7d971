/** A member of events that holds times, and how these lie to the windows that were asked for. */
export interface TimeField {
  /** `created`, or `meta.created` one level down. */
  readonly path: string;
  /** Events that have a time there. */
  present: number;
  /** Whether the times differ from event to event. */
  varies: boolean;
  readonly first: number;
  /** Events on first pages, and on later ones, whose time lies in the window or outside of it. */
  readonly firstPages: TimeCount;
  readonly laterPages: TimeCount;
  /** The first time that lies outside, as the event has it. */
  outsideExample: OutsideTime | undefined;
  /** Events with a time in an earlier window of the run, and by how much the worst one came before its window, in milliseconds. */
  late: number;
  latestByMs: number;
}

/** How many times lie in the window and outside of it. */
export interface TimeCount {
  inside: number;
  outside: number;
}

/** A time outside the window it was given for. */
export interface OutsideTime {
  readonly text: string;
  readonly windowNumber: number;
  readonly start: number;
  readonly end: number;
}

/** Words that names of times are made of. */
const timeWord =
  /(?:^|[^a-z])(?:time|timestamp|date|datetime|ts|when|at|on|epoch|created|published|occurred|generated|received|logged|recorded)(?:$|[^a-z])/;

/** Words of times that are about something else than the event: its subject, an expiry, a last change. */
const otherWord =
  /(?:^|[^a-z])(?:expir\w*|valid|birth\w*|modified|updated|last|first|start|end|until|before|after|due|not)(?:$|[^a-z])/;

/** Objects within an event that speak of the event; those of an actor or a target have times of their own. */
const envelopeName =
  /^(?:_?source|attributes|audit|body|data|details|event|fields|header|id|info|log|meta\w*|properties|record|time\w*)$/i;

/** Whether a name says that there is a time: a number is taken for one only then. */
export function isNamedAsTime(path: string): boolean {
  return timeWord.test(wordsOf(path)) || /time(?:stamp)?$/i.test(path);
}

/** Whether a name says that it is the time at which the event happened or was recorded. */
export function isNamedAsEventTime(path: string): boolean {
  const parent = path.slice(0, Math.max(0, path.lastIndexOf('.')));
  return (
    (parent === '' || envelopeName.test(parent)) && isNamedAsTime(path) && !otherWord.test(wordsOf(path))
  );
}

/** `lastSeenAt` and `last_seen_at` are both `last seen at`. */
function wordsOf(path: string): string {
  const name = path.slice(path.lastIndexOf('.') + 1);
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z]+/g, ' ')
    .toLowerCase();
}
