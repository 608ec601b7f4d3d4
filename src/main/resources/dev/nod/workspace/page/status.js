/** The line "Nod is …" under a composer. */

import { element, fill } from './dom.js';
import { state, statusKey } from './state.js';

export function showStatus(line, channel, thread) {
  const text = state.statuses.get(statusKey(channel, thread));
  const bot = state.bot?.real_name ?? 'Nod';
  const sentence = text && (text.startsWith(bot) ? text : `${bot} ${text}`);
  fill(line, sentence && [element('span', { class: 'thinking', 'aria-hidden': 'true' }, element('i'), element('i'), element('i')), sentence]);
}

export function statusLine() {
  return element('p', { class: 'status-line', role: 'status' });
}
