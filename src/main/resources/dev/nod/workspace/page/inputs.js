/** Input blocks of a modal: a labelled field, its hint and its error. */

import { choices, selectBox } from './choices.js';
import { element } from './dom.js';
import { textObject } from './mrkdwn.js';

let count = 0;

/** Builds the field and registers with the surface how to read, set and blame it. */
export function inputBlock(block, surface) {
  count += 1;
  const ids = { field: `field-${count}`, hint: `hint-${count}`, error: `error-${count}` };
  const field = fieldFor(block, ids);
  const error = element('p', { class: 'field-error', id: ids.error, role: 'alert' });
  const blame = (text) => {
    error.textContent = text ?? '';
    field.node.setAttribute('aria-invalid', text ? 'true' : 'false');
  };
  surface.fields?.push({ blockId: block.block_id, actionId: block.element.action_id, optional: block.optional === true, blame, ...field });
  return element('div', { class: 'block-input' },
    element(field.grouped ? 'span' : 'label', { class: 'field-label', for: field.grouped ? null : ids.field },
      textObject(block.label), block.optional && element('span', { class: 'optional' }, ' (optional)')),
    field.node, error,
    block.hint && element('p', { class: 'field-hint', id: ids.hint }, textObject(block.hint)));
}

function fieldFor(block, ids) {
  const one = block.element;
  const described = { id: ids.field, 'aria-describedby': `${ids.error}${block.hint ? ` ${ids.hint}` : ''}`, 'aria-required': block.optional ? null : 'true' };
  switch (one.type) {
    case 'plain_text_input': return typed(textInput(one, described));
    case 'static_select': return typed(selectBox(one, described));
    case 'datepicker': return typed(element('input', { type: 'date', class: 'input', value: one.initial_date, ...described }));
    case 'email_text_input': return typed(element('input', { type: 'email', class: 'input', value: one.initial_value, ...described }));
    case 'url_text_input': return typed(element('input', { type: 'url', class: 'input', value: one.initial_value, ...described }));
    case 'number_input': return typed(element('input', { type: 'number', step: one.is_decimal_allowed ? 'any' : '1', class: 'input', value: one.initial_value, ...described }));
    case 'radio_buttons':
    case 'checkboxes': return { ...choices(one, block.block_id, block.label.text), grouped: true };
    default: return { node: element('p', { class: 'block-unknown' }, `This workspace does not show “${one.type}”.`), value: () => '', set: () => {}, grouped: true };
  }
}

function typed(node) {
  return { node, value: () => node.value, set: (value) => { node.value = value; }, grouped: false };
}

function textInput(one, described) {
  const common = { class: 'input', placeholder: one.placeholder?.text, minlength: one.min_length, maxlength: one.max_length ?? 3000, autofocus: one.focus_on_load, ...described };
  if (!one.multiline) {
    return element('input', { type: 'text', value: one.initial_value, ...common });
  }
  return element('textarea', { rows: 6, ...common }, one.initial_value ?? '');
}
