/** Reads new messages of the open channel out to screen readers. */

import { authorOf, isReply, state } from './state.js';
import { plainText } from './mrkdwn.js';

const LONGEST = 240;

export function announce(channel, message) {
  if (channel !== state.channelId || message.user === state.me?.id) {
    return;
  }
  const where = isReply(message) ? ' in a thread' : '';
  const text = plainText(message.text ?? '');
  document.getElementById('announcer').textContent =
    `${authorOf(message).real_name}${where}: ${text.slice(0, LONGEST)}`;
}
