/** Everything that opens above the page, built on the browser's own modal dialog. */

import { element } from './dom.js';

const GAP = 6;
const EDGE = 8;

/**
 * Opens a dialog that keeps the focus inside, closes on Escape or a click beside it, and gives the
 * focus back.
 *
 * @param {{label?: string, labelledBy?: string, className: string, anchor?: Element, onClose?: () => void}} options
 * @param {...Node} content
 */
export function openOverlay({ label, labelledBy, className, anchor, onClose }, ...content) {
  const before = document.activeElement;
  const dialog = element('dialog', { class: `overlay ${className}`, 'aria-label': label, 'aria-labelledby': labelledBy }, content);
  document.body.append(dialog);
  dialog.addEventListener('close', () => {
    dialog.remove();
    onClose?.();
    if (before?.isConnected && [document.body, null].includes(document.activeElement)) {
      before.focus({ preventScroll: true });
    }
  });
  dialog.addEventListener('pointerdown', (event) => {
    if (event.target === dialog && isOutside(dialog, event)) {
      dialog.close();
    }
  });
  dialog.showModal();
  if (anchor) {
    placeBeside(dialog, anchor);
  }
  return dialog;
}

function isOutside(dialog, { clientX, clientY }) {
  const box = dialog.getBoundingClientRect();
  return clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom;
}

/** Below the anchor where there is room, else above; never beyond the window's edge. */
function placeBeside(dialog, anchor) {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = dialog;
  const below = at.bottom + GAP;
  const above = at.top - GAP - height;
  const top = below + height <= innerHeight - EDGE || above < EDGE ? below : above;
  const left = Math.min(at.left, innerWidth - width - EDGE);
  dialog.style.top = `${Math.max(EDGE, Math.min(top, innerHeight - height - EDGE))}px`;
  dialog.style.left = `${Math.max(EDGE, left)}px`;
}
