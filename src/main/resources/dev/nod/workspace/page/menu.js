/** A small menu beside a button, moved through with the arrow keys. */

import { element } from './dom.js';
import { openOverlay } from './overlay.js';

/**
 * Opens the menu.
 *
 * @param {Element} anchor
 * @param {string} label
 * @param {{content: any, choose: () => void, checked?: boolean, danger?: boolean}[]} items
 */
export function openMenu(anchor, label, items) {
  const buttons = items.map((item) => element('button', {
    type: 'button',
    role: item.checked === undefined ? 'menuitem' : 'menuitemradio',
    'aria-checked': item.checked === undefined ? null : String(item.checked),
    class: item.danger ? 'menu-item danger' : 'menu-item',
    onclick: () => {
      dialog.close();
      item.choose();
    },
  }, item.content));
  const menu = element('div', { role: 'menu', 'aria-label': label, class: 'menu' }, buttons);
  menu.addEventListener('keydown', (event) => moveFocus(event, buttons));
  anchor.setAttribute('aria-expanded', 'true');
  const dialog = openOverlay({ label, className: 'popover', anchor, onClose: () => anchor.setAttribute('aria-expanded', 'false') }, menu);
  (buttons.find((button) => button.getAttribute('aria-checked') === 'true') ?? buttons[0])?.focus();
}

/** Moves the focus through a column of controls by arrow keys, Home and End. */
export function moveFocus(event, controls) {
  const at = controls.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: controls.length - 1 }[event.key];
  if (to !== undefined && controls.length) {
    event.preventDefault();
    controls[(to + controls.length) % controls.length].focus();
  }
}
