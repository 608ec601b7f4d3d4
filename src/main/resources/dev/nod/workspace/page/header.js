/** The head of a channel: name, topic and members. */

import { element, fill } from './dom.js';
import { icon } from './icons.js';
import { mrkdwn } from './mrkdwn.js';
import { openOverlay } from './overlay.js';
import { avatar, personRow } from './people.js';
import { channelById, channelTitle, otherSide, personById, state } from './state.js';

const FACES = 3;

export function showHeader() {
  const channel = channelById(state.channelId);
  const members = (channel.members ?? []).map(personById).filter(Boolean);
  fill(document.getElementById('channel-head'),
    element('h1', {}, channel.is_im ? avatar(otherSide(channel), 'small') : icon(channel.is_private ? 'lock' : 'hash'),
      element('span', {}, channel.is_im ? channelTitle(channel) : channel.name),
      channel.is_private && !channel.is_im && element('span', { class: 'unseen' }, ' (private channel)')),
    element('p', { class: 'topic' }, channel.topic ? mrkdwn(channel.topic) : channel.is_im ? otherSide(channel).title : ''),
    members.length > 0 && !channel.is_im && membersButton(channel, members));
}

function membersButton(channel, members) {
  const open = () => {
    const close = element('button', { type: 'button', class: 'quiet', 'aria-label': 'Close', onclick: () => dialog.close() }, icon('close'));
    const dialog = openOverlay({ labelledBy: 'members-title', className: 'members' },
      element('div', { class: 'dialog-head' }, element('h2', { id: 'members-title' }, `In ${channelTitle(channel)}`), close),
      element('ul', {}, members.map((person) => element('li', {}, personRow(person)))));
  };
  return element('button', { type: 'button', class: 'faces', 'aria-label': `${members.length} members`, 'aria-haspopup': 'dialog', onclick: open },
    members.slice(0, FACES).map((person) => avatar(person, 'small')), element('span', {}, String(members.length)));
}
