/** What the page knows, and who wants to hear when it changes. */

export const state = {
  team: { name: '' },
  people: [],
  bot: null,
  me: null,
  channels: [],
  commands: [],
  /** @type {Map<string, Map<string, object>>} messages by channel and ts */
  messages: new Map(),
  ephemerals: [],
  views: [],
  /** @type {Map<string, string>} "Nod is …" by place */
  statuses: new Map(),
  appConnected: null,
  live: false,
  channelId: null,
  threadTs: null,
  markedTs: null,
  editingTs: null,
};

const listeners = [];
let pending = null;

/** Calls the listener, once per turn, after any of the areas changed. */
export function watch(areas, listener) {
  listeners.push({ areas, listener });
}

/** Says that areas of the state changed: people, channels, messages, views, status, connection, place. */
export function changed(...areas) {
  if (!pending) {
    pending = new Set();
    queueMicrotask(tellListeners);
  }
  areas.forEach((area) => pending.add(area));
}

function tellListeners() {
  const areas = pending;
  pending = null;
  listeners.filter((one) => one.areas.some((area) => areas.has(area))).forEach((one) => one.listener());
}

/** Takes over what the server says a person may see. */
export function takeState(body) {
  state.channels = body.channels;
  state.commands = body.commands ?? [];
  state.messages = new Map();
  for (const [channel, messages] of Object.entries(body.messages ?? {})) {
    state.messages.set(channel, new Map(messages.map((message) => [message.ts, message])));
  }
  state.ephemerals = body.ephemerals ?? [];
  state.views = body.views ?? [];
  state.statuses = new Map();
  state.editingTs = null;
  changed('people', 'channels', 'messages', 'views', 'status', 'place');
}

export function channelById(id) {
  return state.channels.find((channel) => channel.id === id);
}

export function personById(id) {
  return state.people.find((person) => person.id === id) ?? (state.bot?.id === id ? state.bot : undefined);
}

/** The author of a message; a bot's message may name only its bot id. */
export function authorOf(message) {
  return personById(message.user)
    ?? (message.bot_id || message.subtype === 'bot_message' ? state.bot : undefined)
    ?? { id: message.user ?? '', name: 'unknown', real_name: 'Unknown', initials: '?', color: '#68737a' };
}

/** A channel's name as one would say it: `#it-help`, or the other side of a direct message. */
export function channelTitle(channel) {
  return channel.is_im ? otherSide(channel).real_name : `#${channel.name}`;
}

export function otherSide(channel) {
  return personById(channel.person) ?? state.bot;
}

export function isReply(message) {
  return Boolean(message.thread_ts) && message.thread_ts !== message.ts;
}

/** All of a channel's messages that this person sees, in order, with those meant for them alone. */
export function messagesOf(channel) {
  const ephemerals = state.ephemerals
    .filter((message) => message.channel === channel)
    .map((message) => ({ ...message, is_ephemeral: true }));
  const messages = [...(state.messages.get(channel)?.values() ?? [])];
  return [...messages, ...ephemerals].sort((a, b) => (a.ts < b.ts ? -1 : a.ts > b.ts ? 1 : 0));
}

export function topLevel(messages) {
  return messages.filter((message) => !isReply(message) || message.subtype === 'thread_broadcast');
}

export function messageAt(channel, ts) {
  return state.messages.get(channel)?.get(ts);
}

export function statusKey(channel, thread) {
  return `${channel}/${thread ?? ''}`;
}

/** Messages, reactions and replies of one's own go out in this name. */
export function myId() {
  return state.me.id;
}
