/** Keeps a list of messages at its end while it grows, unless the reader has scrolled up. */

import { element } from './dom.js';

const NEAR = 80;

/**
 * @param {Element} scroller
 * @returns {{toEnd: () => void, afterChange: (grew: boolean) => void}}
 */
export function stickToEnd(scroller) {
  let atEnd = true;
  let lastTop = 0;
  const toEnd = () => {
    atEnd = true;
    scroller.scrollTop = scroller.scrollHeight;
    lastTop = scroller.scrollTop;
    jump.hidden = true;
  };
  const jump = element('button', { type: 'button', class: 'jump', hidden: true, onclick: toEnd }, 'New messages ↓');
  scroller.after(jump);
  scroller.addEventListener('scroll', () => {
    const near = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR;
    atEnd = near || (atEnd && scroller.scrollTop >= lastTop);
    lastTop = scroller.scrollTop;
    jump.hidden ||= near;
  }, { passive: true });
  const sizes = new ResizeObserver(() => atEnd && toEnd());
  sizes.observe(scroller);
  sizes.observe(scroller.firstElementChild);
  return {
    toEnd,
    afterChange: (grew) => {
      if (atEnd) {
        toEnd();
      } else if (grew) {
        jump.hidden = false;
      }
    },
  };
}
