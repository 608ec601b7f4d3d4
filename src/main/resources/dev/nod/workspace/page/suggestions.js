/** Suggestions while typing: people after `@`, commands after `/`, emoji after `:`. */

import { element, fill } from './dom.js';
import { emojiCharacter, findEmoji } from './emoji.js';
import { avatar, people } from './people.js';
import { state } from './state.js';

const MOST = 6;
let count = 0;

/**
 * Attaches suggestions to a text box.
 *
 * @returns {{list: Element, onKey: (event: KeyboardEvent) => boolean, update: () => void, close: () => void}} onKey
 *     tells whether the key was for the suggestions
 */
export function suggestionsFor(box) {
  count += 1;
  const id = `suggestions-${count}`;
  const list = element('ul', { id, class: 'suggestions options', role: 'listbox', 'aria-label': 'Suggestions', hidden: true });
  let found = [];
  let chosen = 0;

  const show = () => {
    list.hidden = found.length === 0;
    box.setAttribute('aria-activedescendant', list.hidden ? '' : `${id}-${chosen}`);
    fill(list, found.map((one, index) => element('li', {
      id: `${id}-${index}`,
      role: 'option',
      class: 'option',
      'aria-selected': String(index === chosen),
      onpointerdown: (event) => {
        event.preventDefault();
        accept(one);
      },
    }, one.content)));
  };
  const update = () => {
    found = suggest(box.value.slice(0, box.selectionStart)).slice(0, MOST);
    chosen = 0;
    show();
  };
  const close = () => {
    found = [];
    show();
  };
  const accept = (one) => {
    const end = box.selectionStart;
    box.setRangeText(one.insert, end - one.typed, end, 'end');
    close();
    box.dispatchEvent(new Event('input'));
    close();
    box.focus();
  };
  const onKey = (event) => {
    if (list.hidden) {
      return false;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      chosen = (chosen + step + found.length) % found.length;
      show();
    } else if (event.key === 'Tab' || event.key === 'Enter') {
      accept(found[chosen]);
    } else if (event.key === 'Escape') {
      close();
    } else {
      return false;
    }
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  Object.entries({ 'aria-controls': id, 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox' })
    .forEach(([name, value]) => box.setAttribute(name, value));
  box.addEventListener('blur', close);
  return { list, onKey, update, close };
}

/** What fits the text before the cursor. */
function suggest(before) {
  const person = before.match(/(?:^|[\s(])(@([\p{L}\w.-]*))$/u);
  if (person) {
    return mentions(person[2].toLowerCase(), person[1].length);
  }
  const command = before.match(/^(\/\S*)$/);
  if (command) {
    return commands(command[1]);
  }
  const emoji = before.match(/(?:^|\s)(:([a-z0-9_+-]{2,}))$/);
  return emoji ? emojis(emoji[2], emoji[1].length) : [];
}

function mentions(wanted, typed) {
  const candidates = [state.bot, ...people()].filter(Boolean);
  const fits = (person) => [person.name, ...person.real_name.split(' ')].some((part) => part.toLowerCase().startsWith(wanted));
  return candidates.filter(fits).map((person) => ({
    typed,
    insert: `@${person.name} `,
    content: [avatar(person, 'tiny'), element('b', {}, person.real_name), element('small', {}, person.title ?? 'App')],
  }));
}

function commands(typed) {
  return state.commands.filter((one) => one.command.startsWith(typed) && one.command !== typed).map((one) => ({
    typed: typed.length,
    insert: `${one.command} `,
    content: [element('b', {}, one.command), element('code', {}, one.hint ?? ''), element('small', {}, one.description ?? '')],
  }));
}

function emojis(wanted, typed) {
  return findEmoji(wanted).map((name) => ({
    typed,
    insert: `:${name}: `,
    content: [element('span', { class: 'emoji' }, emojiCharacter(name)), element('span', {}, `:${name}:`)],
  }));
}
