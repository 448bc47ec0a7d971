/** Gives the day it is, as YYYY-MM-DD. */
export type Today = () => string;

/** The day it is in UTC, so that a suppression ends at the same moment everywhere. The only place a date is read. */
export const todayInUtc: Today = () => new Date().toISOString().slice(0, 10);
