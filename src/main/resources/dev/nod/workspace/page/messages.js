/** Lists of messages: grouped by day and author, with the keyboard's way through them. */

import { dayKey, dayLabel } from './dates.js';
import { element, showRows } from './dom.js';
import { messageNode } from './message.js';
import { threadUnread } from './reads.js';
import { authorOf, state } from './state.js';

const SAME_BREATH = 300;

/**
 * Shows messages in a list.
 *
 * @param {Element} list
 * @param {string} channel
 * @param {object[]} messages in order
 * @param {{inThread: boolean, newSince?: string}} place newSince is where the "New" line stands
 */
export function showMessages(list, channel, messages, { inThread, newSince }) {
  const rows = [];
  let before = null;
  let marked = !newSince;
  for (const message of messages) {
    const newDay = !inThread && (!before || dayKey(before.ts) !== dayKey(message.ts));
    if (newDay) {
      rows.push(dividerRow(`day ${dayKey(message.ts)}`, dayLabel(message.ts), 'day'));
    }
    const isNew = !marked && message.ts > newSince && message.user !== state.me.id;
    if (isNew) {
      marked = true;
      rows.push(dividerRow('new', 'New', 'new'));
    }
    rows.push(messageRow(channel, message, { grouped: !newDay && !isNew && continues(before, message), inThread }));
    before = message;
  }
  showRows(list, rows);
  keepOneTabStop(list);
}

function continues(before, message) {
  return Boolean(before)
    && authorOf(before).id === authorOf(message).id
    && !before.subtype && !message.subtype
    && !before.is_ephemeral && !message.is_ephemeral
    && Number(message.ts) - Number(before.ts) < SAME_BREATH;
}

function dividerRow(key, label, kind) {
  return {
    key,
    signature: label,
    build: () => element('li', { class: `divider ${kind}` }, element('span', {}, label)),
  };
}

function messageRow(channel, message, place) {
  const editing = state.editingTs === message.ts;
  const fresh = !place.inThread && message.reply_count ? threadUnread(channel, message) : false;
  return {
    key: message.ts,
    signature: JSON.stringify([state.me.id, message, place, editing, fresh]),
    build: () => messageNode(channel, message, place),
  };
}

function articles(list) {
  return [...list.querySelectorAll('article')];
}

/** Tab enters the list once, at the newest message or the one last visited. */
function keepOneTabStop(list) {
  const all = articles(list);
  if (all.length && !all.some((one) => one.tabIndex === 0)) {
    all.at(-1).tabIndex = 0;
  }
}

/** Arrow keys move between messages, Enter opens the thread, Escape leaves the message's buttons. */
export function startMessageKeys(list, onOpen) {
  list.addEventListener('focusin', (event) => {
    const article = event.target.closest('article');
    if (article) {
      articles(list).forEach((one) => { one.tabIndex = one === article ? 0 : -1; });
    }
  });
  list.addEventListener('keydown', (event) => {
    const article = event.target.closest('article');
    if (event.target === article) {
      onMessageKey(event, article, articles(list), onOpen);
    } else if (event.key === 'Escape' && article && !event.defaultPrevented) {
      event.stopPropagation();
      article.focus();
    }
  });
  list.addEventListener('click', showToolbarByTap);
}

function onMessageKey(event, article, all, onOpen) {
  const at = all.indexOf(article);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (to !== undefined && all[to]) {
    event.preventDefault();
    all[to].focus();
  } else if (event.key === 'Enter') {
    event.preventDefault();
    onOpen?.(article.dataset.ts);
  }
}

/** Where nothing hovers, a tap on a message shows its buttons. */
function showToolbarByTap(event) {
  const article = event.target.closest('article');
  if (!article || event.target.closest('button, a, input, textarea, select, label')) {
    return;
  }
  const shown = article.classList.contains('tapped');
  document.querySelectorAll('.tapped').forEach((one) => one.classList.remove('tapped'));
  article.classList.toggle('tapped', !shown && matchMedia('(hover: none)').matches);
}
