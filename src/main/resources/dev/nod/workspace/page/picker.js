/** The emoji picker: search, skin tone, and a grid to choose from. */

import { element, fill } from './dom.js';
import { TONES, emojiCharacter, findEmoji, nameWithTone } from './emoji.js';
import { openOverlay } from './overlay.js';
import { remember, remembered } from './storage.js';

const COLUMNS = 8;
const TONE_NAMES = ['default', 'light', 'medium-light', 'medium', 'medium-dark', 'dark'];

/** Opens beside the anchor and passes on the chosen emoji's name. */
export function openPicker(anchor, onPick) {
  let tone = remembered('tone', 1);
  const search = element('input', { type: 'search', class: 'input', placeholder: 'Search emoji', 'aria-label': 'Search emoji', autofocus: true });
  const grid = element('div', { class: 'emoji-grid', role: 'group', 'aria-label': 'Emoji' });
  const tones = element('div', { class: 'tones', role: 'radiogroup', 'aria-label': 'Skin tone' });

  const pick = (name) => {
    dialog.close();
    onPick(nameWithTone(name, tone));
  };
  const showGrid = () => {
    const names = findEmoji(search.value);
    fill(grid, names.length ? names.map((name) => emojiButton(nameWithTone(name, tone), () => pick(name))) : element('p', { class: 'empty' }, 'No emoji by that name.'));
  };
  const showTones = () => fill(tones, TONES.map((each) => toneButton(each, tone, () => {
    tone = each;
    remember('tone', tone);
    showTones();
    showGrid();
    tones.children[each - 1].focus();
  })));

  search.addEventListener('input', showGrid);
  search.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      grid.querySelector('button')?.click();
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      grid.querySelector('button')?.focus();
    }
  });
  grid.addEventListener('keydown', (event) => moveInGrid(event, grid, search));
  showGrid();
  showTones();
  const dialog = openOverlay({ label: 'Pick an emoji', className: 'popover picker', anchor }, search, grid, tones);
  search.focus();
}

function emojiButton(name, onclick) {
  const words = name.replace(/::skin-tone-(\d)/, (_, tone) => `, ${TONE_NAMES[tone - 1]} skin tone`);
  return element('button', { type: 'button', class: 'emoji-button', title: `:${name}:`, 'aria-label': words, 'data-emoji': name, onclick }, emojiCharacter(name));
}

function toneButton(tone, chosen, onclick) {
  return element('button', { type: 'button', role: 'radio', class: 'emoji-button', 'aria-checked': String(tone === chosen), 'aria-label': `${TONE_NAMES[tone - 1]} skin tone`, onclick }, emojiCharacter(nameWithTone('raised_hand', tone)));
}

function moveInGrid(event, grid, search) {
  const buttons = [...grid.querySelectorAll('button')];
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: COLUMNS, ArrowUp: -COLUMNS }[event.key];
  if (!step) {
    return;
  }
  event.preventDefault();
  const to = buttons.indexOf(document.activeElement) + step;
  (to < 0 ? search : buttons[Math.min(to, buttons.length - 1)]).focus();
}
