/** One message of a list. */

import { sendAction } from './api.js';
import { messageBody } from './blocks.js';
import { clock, fullTime, whenInWords } from './dates.js';
import { element, lines } from './dom.js';
import { editor } from './editor.js';
import { icon } from './icons.js';
import { mrkdwn } from './mrkdwn.js';
import { avatar } from './people.js';
import { reactionChips } from './reactions.js';
import { threadUnread } from './reads.js';
import { goTo } from './route.js';
import { authorOf, changed, myId, personById, state } from './state.js';
import { toolbar } from './toolbar.js';
import { remember, remembered } from './storage.js';

const SYSTEM = new Set(['channel_join', 'channel_leave', 'channel_topic', 'channel_purpose', 'channel_name', 'tombstone']);

/**
 * Builds a message.
 *
 * @param {string} channel
 * @param {object} message
 * @param {{grouped: boolean, inThread: boolean}} place grouped leaves out the author, who is the same as above
 */
export function messageNode(channel, message, { grouped, inThread }) {
  const author = authorOf(message);
  if (SYSTEM.has(message.subtype)) {
    return systemNode(channel, message);
  }
  const node = element('article', {
    class: ['message', grouped && 'grouped', message.is_ephemeral && 'ephemeral'].filter(Boolean).join(' '),
    tabindex: -1,
    'aria-label': `${author.real_name}, ${clock(message.ts)}`,
    'data-channel': channel,
    'data-ts': message.ts,
    'data-user': author.id,
  },
  element('div', { class: 'gutter' }, grouped ? timeNode(message.ts) : avatar(author)),
  element('div', { class: 'message-main' }, message.is_ephemeral && onlyYou(), !grouped && head(author, message), body(channel, message),
    !message.is_ephemeral && reactionChips(channel, message), !inThread && replies(channel, message)),
  message.is_ephemeral ? dismissButton(message) : state.editingTs !== message.ts && toolbar(channel, message, inThread));
  return element('li', {}, node);
}

function head(author, message) {
  return element('div', { class: 'message-head' },
    element('b', { class: 'author' }, author.real_name),
    author.role === 'bot' && element('span', { class: 'app-mark' }, 'App'),
    timeNode(message.ts));
}

function timeNode(ts) {
  return element('time', { class: 'time', title: fullTime(ts) }, clock(ts));
}

function body(channel, message) {
  if (state.editingTs === message.ts) {
    return editor(channel, message);
  }
  const content = messageBody(message, messageSurface(channel, message));
  if (message.edited) {
    (content.lastElementChild?.matches('p') ? content.lastElementChild : content).append(element('span', { class: 'edited' }, ' (edited)'));
  }
  return content;
}

function messageSurface(channel, message) {
  return {
    act: (blockId, actionId, value) => sendAction({ user: myId(), channel, ts: message.ts, block_id: blockId, action_id: actionId, value }),
  };
}

function replies(channel, message) {
  if (!message.reply_count) {
    return null;
  }
  const fresh = threadUnread(channel, message);
  const count = message.reply_count === 1 ? '1 reply' : `${message.reply_count} replies`;
  return element('button', { type: 'button', class: fresh ? 'replies fresh' : 'replies', 'data-hold': 'replies', onclick: () => goTo(channel, message.ts) },
    (message.reply_users ?? []).slice(0, 3).map((id) => personById(id)).filter(Boolean).map((person) => avatar(person, 'tiny')),
    element('b', {}, count), fresh && element('span', { class: 'fresh-mark' }, 'New'),
    message.latest_reply && element('span', { class: 'last-reply' }, `Last reply ${whenInWords(message.latest_reply)}`));
}

function onlyYou() {
  return element('p', { class: 'only-you' }, icon('eye'), 'Only visible to you');
}

function dismissButton(message) {
  const dismiss = () => {
    state.ephemerals = state.ephemerals.filter((one) => one.ts !== message.ts);
    remember(`dismissed.${myId()}`, [...remembered(`dismissed.${myId()}`, []), message.ts].slice(-200));
    changed('messages');
  };
  return element('button', { type: 'button', class: 'quiet dismiss', 'aria-label': 'Dismiss this message', title: 'Dismiss', onclick: dismiss }, icon('close'));
}

function systemNode(channel, message) {
  const text = message.subtype === 'tombstone' ? lines('This message was deleted.') : mrkdwn(message.text ?? '');
  return element('li', {}, element('article', { class: 'message system', tabindex: -1, 'data-channel': channel, 'data-ts': message.ts, 'data-user': message.user },
    element('div', { class: 'gutter' }), element('div', { class: 'message-main' }, element('p', {}, text, ' ', timeNode(message.ts)), replies(channel, message))));
}
