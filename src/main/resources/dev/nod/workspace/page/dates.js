/** Times as people read them, from Slack's timestamps (seconds with a dot). */

const LOCALE = navigator.language?.startsWith('en') ? navigator.language : 'en-GB';
const format = (options) => new Intl.DateTimeFormat(LOCALE, options);

const CLOCK = format({ hour: 'numeric', minute: '2-digit' });
const CLOCK_SECONDS = format({ hour: 'numeric', minute: '2-digit', second: '2-digit' });
const DAY = format({ weekday: 'long', day: 'numeric', month: 'long' });
const LONG = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const MEDIUM = format({ day: 'numeric', month: 'long', year: 'numeric' });
const SHORT = format({ day: 'numeric', month: 'short', year: 'numeric' });
const NUMERIC = format({ year: 'numeric', month: '2-digit', day: '2-digit' });

function dateOf(ts) {
  return new Date(Number(ts) * 1000);
}

export function clock(ts) {
  return CLOCK.format(dateOf(ts));
}

export function fullTime(ts) {
  return `${LONG.format(dateOf(ts))} at ${CLOCK_SECONDS.format(dateOf(ts))}`;
}

export function dayKey(ts) {
  return dateOf(ts).toDateString();
}

/** "Today", "Yesterday" or the day's name. */
export function dayLabel(ts) {
  return pretty(dateOf(ts), DAY);
}

/** "today at 10:14" inside a sentence. */
export function whenInWords(ts) {
  const label = dayLabel(ts);
  return `${/^(Today|Yesterday)$/.test(label) ? label.toLowerCase() : label} at ${clock(ts)}`;
}

function pretty(date, otherwise) {
  const days = Math.round((startOfDay(new Date()) - startOfDay(date)) / 86_400_000);
  const names = { '-1': 'Tomorrow', 0: 'Today', 1: 'Yesterday' };
  return names[days] ?? otherwise.format(date);
}

function startOfDay(date) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

/** Slack's date tokens, such as `{date_short_pretty} at {time}`, for a time in seconds. */
export function slackDate(seconds, template) {
  const date = dateOf(seconds);
  const tokens = {
    date: () => MEDIUM.format(date),
    date_num: () => NUMERIC.format(date),
    date_slash: () => NUMERIC.format(date),
    date_short: () => SHORT.format(date),
    date_long: () => LONG.format(date),
    date_pretty: () => pretty(date, MEDIUM),
    date_short_pretty: () => pretty(date, SHORT),
    date_long_pretty: () => pretty(date, LONG),
    time: () => CLOCK.format(date),
    time_secs: () => CLOCK_SECONDS.format(date),
    ago: () => ago(date),
  };
  return template.replace(/\{(\w+)\}/g, (whole, token) => tokens[token]?.() ?? whole);
}

function ago(date) {
  const minutes = Math.round((date.getTime() - Date.now()) / 60_000);
  const words = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' });
  if (Math.abs(minutes) < 60) {
    return words.format(minutes, 'minute');
  }
  const hours = Math.round(minutes / 60);
  return Math.abs(hours) < 24 ? words.format(hours, 'hour') : words.format(Math.round(hours / 24), 'day');
}
