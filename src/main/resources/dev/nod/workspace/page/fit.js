/** Text boxes as high as their text. */

const TALLEST = 240;

export function fitHeight(box) {
  box.style.height = 'auto';
  box.style.height = `${Math.min(box.scrollHeight + 2, TALLEST)}px`;
}
