/** The panel at the right with one thread. */

import { composer } from './composer.js';
import { element, fill } from './dom.js';
import { icon } from './icons.js';
import { showMessages, startMessageKeys } from './messages.js';
import { markThreadRead } from './reads.js';
import { goTo } from './route.js';
import { stickToEnd } from './scrolling.js';
import { channelById, channelTitle, messageAt, messagesOf, state } from './state.js';
import { showStatus, statusLine } from './status.js';

const panel = document.getElementById('thread');
let shown = '';
let parts = null;
let count = 0;

/** Shows the thread of the present place, or hides the panel. */
export function showThread() {
  const { channelId, threadTs } = state;
  const root = threadTs && messageAt(channelId, threadTs);
  const key = root ? `${state.me.id}/${channelId}/${threadTs}` : '';
  const opened = key !== shown;
  shown = key;
  panel.hidden = !root;
  document.body.classList.toggle('thread-open', Boolean(root));
  if (!root) {
    panel.replaceChildren();
    panel.removeAttribute('data-thread');
    return;
  }
  if (opened) {
    open(channelId, threadTs);
  }
  showReplies(channelId, threadTs, root, opened);
}

function open(channelId, threadTs) {
  panel.setAttribute('data-thread', threadTs);
  const list = element('ol', { class: 'messages' });
  const scroller = element('div', { class: 'scroller', role: 'log', 'aria-live': 'off', 'aria-label': 'Messages in this thread', tabindex: -1 }, list);
  const writing = composer({ channel: channelId, thread: threadTs, label: 'Reply in the thread', id: 'thread-composer' });
  const status = statusLine();
  fill(panel,
    element('div', { class: 'channel-head thread-head' },
      element('button', { type: 'button', class: 'quiet thread-back', 'aria-label': 'Back to the channel', onclick: closeThread }, icon('back')),
      element('h2', {}, 'Thread'), element('p', { class: 'topic' }, channelTitle(channelById(channelId))),
      element('button', { type: 'button', class: 'quiet thread-close', 'aria-label': 'Close thread', onclick: closeThread }, icon('close'))),
    scroller, element('div', { class: 'foot' }, writing.node, status));
  startMessageKeys(list);
  parts = { list, status, scrolling: stickToEnd(scroller) };
  writing.ready();
  if (!matchMedia('(hover: none)').matches) {
    writing.box.focus({ preventScroll: true });
  }
}

function showReplies(channelId, threadTs, root, opened) {
  const replies = messagesOf(channelId).filter((message) => message.thread_ts === threadTs && message.ts !== threadTs);
  showMessages(parts.list, channelId, [root, ...replies], { inThread: true });
  const heading = replies.length === 1 ? '1 reply' : `${replies.length} replies`;
  parts.list.firstElementChild?.setAttribute('data-replies', replies.length ? heading : '');
  if (opened) {
    parts.scrolling.toEnd();
  } else {
    parts.scrolling.afterChange(replies.length > count);
  }
  count = replies.length;
  markThreadRead(channelId, threadTs, replies.at(-1)?.ts ?? '0');
  showThreadStatus();
}

export function showThreadStatus() {
  if (state.threadTs && parts) {
    showStatus(parts.status, state.channelId, state.threadTs);
  }
}

/** Closes the panel and returns to the message it belonged to. */
export function closeThread() {
  const ts = state.threadTs;
  goTo(state.channelId);
  queueMicrotask(() => document.querySelector(`#messages [data-ts="${CSS.escape(ts)}"]`)?.focus({ preventScroll: true }));
}
