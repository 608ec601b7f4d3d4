/** The address: the acting person in `?as=`, the channel and thread in the hash. */

import { channelById, otherSide, state } from './state.js';

/** @returns {{as: string|null, channel: string, ts: string|null}} */
export function readRoute() {
  const [channel, ts] = decodeURIComponent(location.hash.slice(1)).split('/');
  return { as: new URLSearchParams(location.search).get('as'), channel, ts: ts || null };
}

/** The channel's part of the address: its name, or `@nod` for a direct message. */
function channelKey(channel) {
  return channel.is_im ? `@${otherSide(channel).name}` : channel.name;
}

/** Finds a channel by id, name or the other side's name. */
export function channelByKey(key) {
  return state.channels.find((channel) => channel.id === key || channelKey(channel) === key);
}

export function hashOf(channelId, threadTs) {
  const key = channelKey(channelById(channelId));
  return threadTs ? `#${key}/${threadTs}` : `#${key}`;
}

/** Goes to a channel, with a thread when one is named. */
export function goTo(channelId, threadTs) {
  navigate(location.search + hashOf(channelId, threadTs));
}

/** Becomes another person, in a channel of one's choice or the present one. */
export function goAs(person, channelName) {
  navigate(`?as=${encodeURIComponent(person.name.toLowerCase())}${channelName ? `#${channelName}` : location.hash}`);
}

function navigate(address) {
  history.pushState(null, '', address);
  dispatchEvent(new Event('popstate'));
}

/** Writes the place into the address without a new entry in the history. */
export function settle() {
  const address = `?as=${encodeURIComponent(state.me.name.toLowerCase())}${hashOf(state.channelId, state.threadTs)}`;
  history.replaceState(null, '', address);
}
