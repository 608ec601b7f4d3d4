/** Editing one's own message in its place. */

import { sendEdit } from './api.js';
import { element } from './dom.js';
import { fitHeight } from './fit.js';
import { asTyped } from './mrkdwn.js';
import { attempt } from './notices.js';
import { changed, myId, state } from './state.js';

export function editor(channel, message) {
  const box = element('textarea', { class: 'input', rows: 1, 'aria-label': 'Edit message', 'data-hold': 'editor' }, asTyped(message.text ?? ''));
  const stop = () => {
    state.editingTs = null;
    changed('messages');
  };
  const save = async () => {
    const text = box.value.trim();
    const same = text === asTyped(message.text ?? '');
    if (text && (same || await attempt(() => sendEdit({ user: myId(), channel, ts: message.ts, text })))) {
      stop();
    }
  };
  box.addEventListener('input', () => fitHeight(box));
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      stop();
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      save();
    }
  });
  requestAnimationFrame(() => {
    fitHeight(box);
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  });
  return element('div', { class: 'editor' }, box,
    element('div', { class: 'editor-actions' },
      element('button', { type: 'button', class: 'button', onclick: stop }, 'Cancel'),
      element('button', { type: 'button', class: 'button primary', onclick: save }, 'Save')));
}
