/** Short notices at the foot of the page, mostly for what went wrong. */

import { element } from './dom.js';
import { icon } from './icons.js';

const LIFETIME = 7000;

const SENTENCES = {
  unreachable: 'The workspace does not answer. Is it still running?',
  not_in_channel: 'This person is not in that channel.',
  channel_not_found: 'That channel is not there for this person.',
  message_not_found: 'That message is no longer there.',
  cant_update_message: 'Only the author can change a message.',
  cant_delete_message: 'Only the author can delete a message.',
  msg_too_long: 'That message is too long.',
  is_archived: 'This channel is archived.',
  no_text: 'There is no text to send.',
  not_connected: 'Nod is not connected, so nobody received that.',
  app_not_connected: 'Nod is not connected, so nobody received that.',
  dispatch_failed: 'Nod is not connected, so nobody received that.',
  operation_timeout: 'Nod did not answer in time.',
};

export function notice(text) {
  const close = element('button', { class: 'quiet', 'aria-label': 'Dismiss notice', onclick: () => node.remove() }, icon('close'));
  const node = element('div', { class: 'notice' }, element('span', {}, text), close);
  const place = document.getElementById('notices');
  place.append(node);
  bringToFront(place);
  setTimeout(() => node.remove(), LIFETIME);
}

/** An open dialog covers the page, so the notices move above it. */
function bringToFront(place) {
  if (place.matches(':popover-open')) {
    place.hidePopover();
  }
  place.showPopover();
}

/** Runs something that calls the server and tells the person in words when it fails. */
export async function attempt(work) {
  try {
    await work();
    return true;
  } catch (error) {
    if (!error.code) {
      throw error;
    }
    notice(SENTENCES[error.code] ?? `That did not work (${error.code}).`);
    return false;
  }
}
