/** Which messages a person has seen, so that the rest can be marked. */

import { isReply, state } from './state.js';
import { remember, remembered } from './storage.js';

const reads = new Map();

function readsOf(user) {
  if (!reads.has(user)) {
    reads.set(user, remembered(`reads.${user}`, {}));
  }
  return reads.get(user);
}

/** The ts up to which the person has read a channel, "0" before they opened it. */
export function lastRead(channel) {
  return readsOf(state.me.id)[channel] ?? '0';
}

function threadLastRead(channel, ts) {
  return readsOf(state.me.id)[`${channel}/${ts}`] ?? '0';
}

function markUpTo(key, ts) {
  const mine = readsOf(state.me.id);
  if (ts > (mine[key] ?? '0')) {
    mine[key] = ts;
    remember(`reads.${state.me.id}`, mine);
  }
}

export function markChannelRead(channel) {
  const newest = [...(state.messages.get(channel)?.keys() ?? [])].reduce((a, b) => (a > b ? a : b), '0');
  markUpTo(channel, newest);
}

export function markThreadRead(channel, ts, newest) {
  markUpTo(`${channel}/${ts}`, newest);
}

/** Unread messages of others in a channel, and how many of them speak to this person. */
export function unread(channel) {
  const since = lastRead(channel.id);
  const mine = `<@${state.me.id}>`;
  const fresh = [...(state.messages.get(channel.id)?.values() ?? [])]
    .filter((message) => message.ts > since && message.user !== state.me.id);
  const calls = fresh.filter((message) => channel.is_im || message.text?.includes(mine) || answersMe(channel.id, message));
  return { count: fresh.length, calls: calls.length };
}

function answersMe(channel, message) {
  return isReply(message) && state.messages.get(channel).get(message.thread_ts)?.user === state.me.id;
}

/** Whether a thread has replies that the person has not seen. */
export function threadUnread(channel, message) {
  const newest = message.latest_reply ?? '0';
  return newest > threadLastRead(channel, message.ts)
    && state.messages.get(channel)?.get(newest)?.user !== state.me.id;
}
