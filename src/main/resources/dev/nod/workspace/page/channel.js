/** The open channel: its messages, composer and status. */

import { composer } from './composer.js';
import { fill } from './dom.js';
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
  const key = `${state.me.id}/${channel.id}`;
  const opened = key !== shown;
  if (opened) {
    shown = key;
    newSince = lastRead(channel.id);
    list.replaceChildren();
    scroller.setAttribute('aria-label', `Messages in ${channelTitle(channel)}`);
    const prefix = channel.is_im ? 'Message' : 'Message in';
    writing = composer({ channel: channel.id, label: `${prefix} ${channelTitle(channel)}`, id: 'composer' });
    fill(foot, writing.node, status);
    writing.ready();
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

export function showChannelStatus() {
  showStatus(status, state.channelId, null);
}

/** Puts a text into the channel's composer, ready to send. */
export function suggestText(text) {
  writing.setText(text);
  writing.box.focus();
}

export function focusComposer() {
  writing.box.focus();
}
