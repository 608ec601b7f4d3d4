/** Select boxes, radio buttons and checkboxes, shared by messages and modals. */

import { element } from './dom.js';
import { textObject } from './mrkdwn.js';

/** A native select with the element's options and option groups. */
export function selectBox(one, attributes) {
  const initial = one.initial_option?.value;
  const option = (each) => element('option', { value: each.value, selected: each.value === initial }, each.text.text);
  const groups = one.option_groups?.map((group) => element('optgroup', { label: group.label.text }, group.options.map(option)));
  return element('select', { class: 'input select', ...attributes },
    element('option', { value: '', disabled: true, selected: !initial }, one.placeholder?.text ?? 'Choose …'),
    groups ?? (one.options ?? []).map(option));
}

/** A group of radio buttons or checkboxes and a way to read what is ticked. */
export function choices(one, name, label) {
  const many = one.type === 'checkboxes';
  const initial = new Set(many ? (one.initial_options ?? []).map((each) => each.value) : [one.initial_option?.value]);
  const boxes = one.options.map((each) => element('input', { type: many ? 'checkbox' : 'radio', name: `${name} ${one.action_id}`, value: each.value, checked: initial.has(each.value) }));
  const rows = one.options.map((each, index) => element('label', { class: 'choice' }, boxes[index],
    element('span', {}, textObject(each.text), each.description && element('small', {}, textObject(each.description)))));
  const value = () => {
    const ticked = boxes.filter((box) => box.checked).map((box) => box.value);
    return many ? ticked : ticked[0] ?? '';
  };
  const set = (wanted) => boxes.forEach((box) => { box.checked = [wanted].flat().includes(box.value); });
  return { node: element('fieldset', { class: 'choices', 'aria-label': label }, rows), value, set };
}
