/** The box one writes messages in. */

import { sendCommand, sendMessage } from './api.js';
import { element } from './dom.js';
import { fitHeight } from './fit.js';
import { icon } from './icons.js';
import { attempt, notice } from './notices.js';
import { openPicker } from './picker.js';
import { myId, state } from './state.js';
import { suggestionsFor } from './suggestions.js';

/** Unsent text by person and place, kept while the page is open. */
const drafts = new Map();

/**
 * A composer for a channel or a thread.
 *
 * @param {{channel: string, thread?: string, label: string, id: string}} place
 */
export function composer({ channel, thread, label, id }) {
  const key = `${myId()}/${channel}/${thread ?? ''}`;
  const box = element('textarea', { id, rows: 1, placeholder: label, 'aria-label': label, autocomplete: 'off', enterkeyhint: 'send' });
  const suggestions = suggestionsFor(box);
  const hint = element('p', { class: 'command-hint', 'aria-live': 'polite' });
  const send = element('button', { type: 'button', class: 'send', 'aria-label': 'Send message' }, icon('send'));
  const smile = element('button', { type: 'button', class: 'quiet', 'aria-label': 'Insert emoji' }, icon('smile'));

  const setText = (text) => {
    box.value = text;
    drafts.set(key, text);
    send.disabled = !text.trim();
    hint.textContent = commandHint(text);
    fitHeight(box);
  };
  const submit = async () => {
    const text = box.value.trim();
    if (!text || !isSendable(text)) {
      return;
    }
    setText('');
    if (!await attempt(() => deliver({ user: myId(), channel, thread_ts: thread }, text)) && !box.value) {
      setText(text);
    }
  };

  box.addEventListener('input', () => {
    setText(box.value);
    suggestions.update();
  });
  box.addEventListener('keydown', (event) => {
    if (!suggestions.onKey(event) && event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      submit();
    }
  });
  send.addEventListener('click', () => {
    submit();
    box.focus();
  });
  smile.addEventListener('click', () => openPicker(smile, (name) => {
    box.setRangeText(`:${name}: `, box.selectionStart, box.selectionEnd, 'end');
    setText(box.value);
    box.focus();
  }));
  setText(drafts.get(key) ?? '');
  const node = element('div', { class: 'composer' }, suggestions.list, box, hint,
    element('div', { class: 'composer-row' }, smile, element('small', { class: 'keys' }, 'Enter sends, Shift + Enter starts a new line'), send));
  node.addEventListener('click', (event) => event.target === node && box.focus());
  return { node, box, setText, ready: () => fitHeight(box) };
}

function splitCommand(text) {
  const [, command, rest] = text.match(/^(\/\S+)\s*([\s\S]*)$/) ?? [];
  return { command, rest };
}

function commandHint(text) {
  const { command } = splitCommand(text);
  const known = state.commands.find((one) => one.command === command);
  return known ? `${known.command} ${known.hint ?? ''}: ${known.description ?? ''}` : '';
}

function isSendable(text) {
  const { command } = splitCommand(text);
  if (!command || state.commands.some((one) => one.command === command) || command.indexOf('/', 1) > 0) {
    return true;
  }
  notice(`${command} is not a command here. Nothing was sent.`);
  return false;
}

function deliver(place, text) {
  const { command, rest } = splitCommand(text);
  return state.commands.some((one) => one.command === command)
    ? sendCommand({ ...place, command, text: rest })
    : sendMessage({ ...place, text });
}
