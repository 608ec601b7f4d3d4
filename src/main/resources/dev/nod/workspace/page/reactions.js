/** Reactions under a message, and giving or taking one's own. */

import { sendReaction } from './api.js';
import { element } from './dom.js';
import { emojiCharacter } from './emoji.js';
import { icon } from './icons.js';
import { attempt } from './notices.js';
import { openPicker } from './picker.js';
import { messageAt, myId, personById } from './state.js';

/** Gives the reaction, or takes it back when it was given before. */
export async function toggleReaction(channel, ts, name) {
  const given = messageAt(channel, ts)?.reactions?.some((one) => one.name === name && one.users.includes(myId()));
  await attempt(() => sendReaction({ user: myId(), channel, ts, name, add: !given }));
}

/** The chips under a message, or null where there are none. */
export function reactionChips(channel, message) {
  if (!message.reactions?.length) {
    return null;
  }
  const add = element('button', { type: 'button', class: 'chip add', 'aria-label': 'Add reaction', 'data-hold': 'chip-add' }, icon('smile'));
  add.addEventListener('click', () => openPicker(add, (name) => toggleReaction(channel, message.ts, name)));
  return element('div', { class: 'chips', role: 'group', 'aria-label': 'Reactions' },
    message.reactions.map((reaction) => chip(channel, message, reaction)), add);
}

function chip(channel, message, reaction) {
  const mine = reaction.users.includes(myId());
  const who = reaction.users.map((id) => (id === myId() ? 'you' : personById(id)?.real_name ?? 'someone')).join(', ');
  return element('button', {
    type: 'button',
    class: mine ? 'chip mine' : 'chip',
    title: `${who} reacted with :${reaction.name}:`,
    'aria-label': `${reaction.name}, ${reaction.count}: ${who}`,
    'aria-pressed': String(mine),
    'data-reaction': reaction.name,
    'data-hold': `chip ${reaction.name}`,
    onclick: () => toggleReaction(channel, message.ts, reaction.name),
  }, element('span', { class: 'emoji' }, emojiCharacter(reaction.name) ?? `:${reaction.name}:`), String(reaction.count));
}
