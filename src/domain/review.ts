// The review clock: when an article or fact must be looked at again. Days only, no time zone.

const millisecondsADay = 86_400_000;

/** The day (`YYYY-MM-DD`) by which something checked on `reviewed` must be checked again, `everyDays` days later. */
export function reviewDue(reviewed: string, everyDays: number): string {
  return new Date(Date.parse(`${reviewed}T00:00:00Z`) + everyDays * millisecondsADay).toISOString().slice(0, 10);
}

/** Whether the review day lies before `today` (`YYYY-MM-DD`). */
export function isOverdue(reviewed: string, everyDays: number, today: string): boolean {
  return reviewDue(reviewed, everyDays) < today;
}
