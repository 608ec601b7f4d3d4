/** The question before an action that one should not take by accident. */

import { element } from './dom.js';
import { textObject } from './mrkdwn.js';
import { openOverlay } from './overlay.js';

const PLAIN = (text) => ({ type: 'plain_text', text });

/**
 * Asks and resolves to whether the person agreed.
 *
 * @param {{title?: object, text?: object, confirm?: object, deny?: object, style?: string}} question a
 *     Block Kit confirmation dialog
 */
export function askConfirm(question) {
  return new Promise((resolve) => {
    let agreed = false;
    const answer = (yes) => () => {
      agreed = yes;
      dialog.close();
    };
    const style = question.style === 'danger' ? 'danger' : 'primary';
    const dialog = openOverlay({ labelledBy: 'confirm-title', className: 'confirm', onClose: () => resolve(agreed) },
      element('h2', { id: 'confirm-title' }, textObject(question.title ?? PLAIN('Are you sure?'))),
      element('div', { class: 'prose' }, textObject(question.text ?? PLAIN(''))),
      element('div', { class: 'dialog-actions' },
        element('button', { type: 'button', class: 'button', onclick: answer(false) }, textObject(question.deny ?? PLAIN('Cancel'))),
        element('button', { type: 'button', class: `button ${style}`, autofocus: true, onclick: answer(true) }, textObject(question.confirm ?? PLAIN('Yes')))));
  });
}
