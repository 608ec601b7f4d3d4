/** Ctrl or Cmd and K: go to a channel by typing part of its name. */

import { element, fill } from './dom.js';
import { icon } from './icons.js';
import { openOverlay } from './overlay.js';
import { avatar } from './people.js';
import { unread } from './reads.js';
import { goTo } from './route.js';
import { channelTitle, otherSide, state } from './state.js';

export function openSwitcher() {
  if (document.querySelector('dialog[open]')) {
    return;
  }
  let chosen = 0;
  let found = [];
  const input = element('input', { type: 'text', class: 'input', placeholder: 'Go to a channel or a person', role: 'combobox', 'aria-label': 'Go to a channel or a person', 'aria-controls': 'switcher-list', 'aria-expanded': 'true', 'aria-autocomplete': 'list', autocomplete: 'off', autofocus: true });
  const list = element('ul', { id: 'switcher-list', role: 'listbox', 'aria-label': 'Channels', class: 'options' });
  const go = (channel) => {
    dialog.close();
    goTo(channel.id);
  };
  const show = () => {
    found = find(input.value);
    chosen = Math.max(0, Math.min(chosen, found.length - 1));
    fill(list, found.length ? found.map((channel, index) => option(channel, index === chosen, () => go(channel))) : element('li', { class: 'empty' }, 'Nothing by that name.'));
    input.setAttribute('aria-activedescendant', found.length ? `switch-${found[chosen].id}` : '');
  };
  input.addEventListener('input', () => {
    chosen = 0;
    show();
  });
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      chosen = (chosen + step + found.length) % Math.max(found.length, 1);
      show();
    } else if (event.key === 'Enter' && found.length) {
      event.preventDefault();
      go(found[chosen]);
    }
  });
  show();
  const dialog = openOverlay({ label: 'Go to', className: 'switcher' }, input, list);
  input.focus();
}

/** Channels by part of their name; before typing, those with unread messages come first. */
function find(query) {
  const wanted = query.toLowerCase().replace(/^[#@]/, '').trim();
  const matches = state.channels.filter((channel) => channelTitle(channel).toLowerCase().includes(wanted));
  const weight = (channel) => (wanted ? channelTitle(channel).toLowerCase().indexOf(wanted) : channel.id === state.channelId ? 2 : unread(channel).count ? 0 : 1);
  return matches.sort((a, b) => weight(a) - weight(b));
}

function option(channel, selected, onclick) {
  const { count } = unread(channel);
  return element('li', { role: 'option', id: `switch-${channel.id}`, 'aria-selected': String(selected), class: 'option', onclick },
    channel.is_im ? avatar(otherSide(channel), 'tiny') : icon(channel.is_private ? 'lock' : 'hash'),
    element('span', {}, channel.is_im ? channelTitle(channel) : channel.name),
    count > 0 && element('small', {}, `${count} unread`));
}
