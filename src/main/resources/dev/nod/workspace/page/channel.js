/** The open channel: its messages, composer and status. */

import { sendOpened } from './api.js';
import { composer } from './composer.js';
import { element, fill } from './dom.js';
import { showMessages, startMessageKeys } from './messages.js';
import { lastRead, markChannelRead } from './reads.js';
import { goTo } from './route.js';
import { stickToEnd } from './scrolling.js';
import { channelById, channelTitle, messagesOf, state, topLevel } from './state.js';
import { showStatus, statusLine } from './status.js';

const list = document.getElementById('messages');
const scroller = document.getElementById('scroller');
const foot = document.getElementById('channel-foot');
const scrolling = stickToEnd(scroller);
const status = statusLine();

let shown = '';
let newSince = null;
let count = 0;
let writing = null;

export function startChannel() {
  startMessageKeys(list, (ts) => goTo(state.channelId, state.messages.get(state.channelId)?.get(ts)?.thread_ts ?? ts));
  document.addEventListener('visibilitychange', () => state.me && showChannel());
}

/** Shows the channel of the present place; a new place starts at its end with its own composer. */
export function showChannel() {
  const channel = channelById(state.channelId);
  const key = `${state.me.id}/${channel.id}/${channel.is_archived ?? false}`;
  const opened = key !== shown;
  if (opened) {
    shown = key;
    open(channel);
  }
  const messages = topLevel(messagesOf(channel.id)).filter((message) => !message.is_ephemeral || !message.thread_ts);
  showMessages(list, channel.id, messages, { inThread: false, newSince: newSince === '0' ? undefined : newSince });
  if (opened) {
    scrolling.toEnd();
  } else {
    scrolling.afterChange(messages.length > count);
  }
  count = messages.length;
  if (document.visibilityState === 'visible') {
    markChannelRead(channel.id);
  }
  showChannelStatus();
}

function open(channel) {
  newSince = lastRead(channel.id);
  list.replaceChildren();
  scroller.setAttribute('aria-label', `Messages in ${channelTitle(channel)}`);
  const label = `${channel.is_im ? 'Message' : 'Message in'} ${channelTitle(channel)}`;
  writing = channel.is_archived ? null : composer({ channel: channel.id, label, id: 'composer' });
  fill(foot, writing?.node ?? element('p', { class: 'closed' }, 'This channel is archived; nobody can write here.'), status);
  writing?.ready();
  if (channel.is_im) {
    tellOpened(channel.id);
  }
}

/** A courtesy to the app: whether it arrives changes nothing on the page. */
function tellOpened(channel) {
  sendOpened({ user: state.me.id, channel }).catch(() => {});
}

export function showChannelStatus() {
  showStatus(status, state.channelId, null);
}

/** Puts a text into the channel's composer, ready to send. */
export function suggestText(text) {
  writing?.setText(text);
  writing?.box.focus();
}
