/** What one can do with a message: react, reply, edit, delete. */

import { sendDelete } from './api.js';
import { askConfirm } from './confirm.js';
import { element } from './dom.js';
import { emojiCharacter } from './emoji.js';
import { icon } from './icons.js';
import { attempt } from './notices.js';
import { openPicker } from './picker.js';
import { toggleReaction } from './reactions.js';
import { goTo } from './route.js';
import { changed, myId, state } from './state.js';

export function toolbar(channel, message, inThread) {
  const mine = message.user === myId();
  const pick = tool('Add reaction', icon('smile'), () => openPicker(pick, (name) => toggleReaction(channel, message.ts, name)));
  return element('div', { class: 'toolbar-rail' }, element('div', { class: 'toolbar', role: 'toolbar', 'aria-label': 'Message actions' },
    tool('React with 👍', emojiCharacter('+1'), () => toggleReaction(channel, message.ts, '+1')),
    pick,
    !inThread && tool('Reply in thread', icon('thread'), () => goTo(channel, message.thread_ts ?? message.ts)),
    mine && tool('Edit message', icon('pencil'), () => startEdit(message.ts)),
    mine && tool('Delete message', icon('trash'), () => deleteMessage(channel, message))));
}

function tool(label, content, onclick) {
  return element('button', { type: 'button', 'aria-label': label, title: label, 'data-hold': label, onclick }, content);
}

function startEdit(ts) {
  state.editingTs = ts;
  changed('messages');
}

async function deleteMessage(channel, message) {
  const sure = await askConfirm({
    title: { type: 'plain_text', text: 'Delete this message?' },
    text: { type: 'plain_text', text: 'It disappears for everyone in the channel.' },
    confirm: { type: 'plain_text', text: 'Delete' },
    style: 'danger',
  });
  if (sure) {
    await attempt(() => sendDelete({ user: myId(), channel, ts: message.ts }));
  }
}
