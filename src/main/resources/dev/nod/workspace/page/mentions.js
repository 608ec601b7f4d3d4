/** People, channels and groups named inside a message. */

import { element } from './dom.js';
import { channelById, channelTitle, personById, state } from './state.js';

export function personMention(id, label) {
  const person = personById(id);
  const name = person?.real_name ?? label ?? id;
  const mine = id === state.me?.id;
  return element('span', { class: mine ? 'mention mine' : 'mention', title: person?.title }, `@${name}`);
}

export function channelMention(id, label) {
  const channel = channelById(id);
  if (!channel) {
    return element('span', { class: 'mention' }, label ? `#${label}` : '#private-channel');
  }
  return element('a', { class: 'mention', href: `#${id}` }, channelTitle(channel));
}

/** A group or `@here`: shown, and nobody is notified. */
export function groupMention(label) {
  return element('span', { class: 'mention' }, label.startsWith('@') ? label : `@${label}`);
}
