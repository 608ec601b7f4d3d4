/** What each server-sent event does to the state. */

import { announce } from './announcer.js';
import { changed, state, statusKey } from './state.js';

/** A status that the app forgot to clear disappears by itself, as in Slack. */
const STATUS_LIFETIME = 120_000;
const statusTimers = new Map();

/** Applies one event; `reload` is called when the state must be fetched anew. */
export function applyEvent(event, reload) {
  switch (event.kind) {
    case 'message': return putMessage(event);
    case 'deleted': return removeMessage(event);
    case 'ephemeral': return putEphemeral(event);
    case 'channel': return putChannel(event.channel);
    case 'view': return putView(event.view);
    case 'view_closed': return removeView(event.view_id);
    case 'status': return putStatus(event);
    case 'connected': return putConnected(event.connected);
    case 'reload': return reload();
    default: return undefined;
  }
}

function putMessage({ channel, message }) {
  if (!state.messages.has(channel)) {
    state.messages.set(channel, new Map());
  }
  const messages = state.messages.get(channel);
  if (!messages.has(message.ts)) {
    announce(channel, message);
  }
  messages.set(message.ts, message);
  changed('messages');
}

function removeMessage({ channel, ts }) {
  state.messages.get(channel)?.delete(ts);
  if (state.channelId === channel && state.threadTs === ts) {
    state.threadTs = null;
    changed('place');
  }
  changed('messages');
}

function putEphemeral({ channel, message, replaces, deletes }) {
  const gone = [replaces, deletes, message?.ts];
  state.ephemerals = state.ephemerals.filter((one) => !gone.includes(one.ts));
  if (message) {
    state.ephemerals.push({ ...message, channel });
    announce(channel, message);
  }
  changed('messages');
}

function putChannel(channel) {
  const index = state.channels.findIndex((one) => one.id === channel.id);
  if (index < 0) {
    state.channels.push(channel);
  } else {
    state.channels[index] = channel;
  }
  changed('channels', 'place');
}

function putView(view) {
  const index = state.views.findIndex((one) => one.id === view.id);
  if (index < 0) {
    state.views.push(view);
  } else {
    state.views[index] = view;
  }
  changed('views');
}

export function removeView(id) {
  state.views = state.views.filter((view) => view.id !== id);
  changed('views');
}

function putStatus({ channel, thread_ts: thread, text }) {
  const key = statusKey(channel, thread);
  clearTimeout(statusTimers.get(key));
  if (text) {
    state.statuses.set(key, text);
    statusTimers.set(key, setTimeout(() => putStatus({ channel, thread_ts: thread, text: '' }), STATUS_LIFETIME));
  } else {
    state.statuses.delete(key);
  }
  changed('status');
}

function putConnected(connected) {
  state.appConnected = connected;
  changed('connection');
}
