/** Interactive elements of Block Kit: buttons, menus and choices that report to the app. */

import { askConfirm } from './confirm.js';
import { element } from './dom.js';
import { icon } from './icons.js';
import { harmlessHref } from './links.js';
import { openMenu } from './menu.js';
import { textObject } from './mrkdwn.js';
import { choices, selectBox } from './choices.js';
import { attempt } from './notices.js';

export function elementNode(one, block, surface) {
  switch (one.type) {
    case 'button': return button(one, block, surface);
    case 'overflow': return overflow(one, block, surface);
    case 'static_select': return select(one, block, surface);
    case 'radio_buttons':
    case 'checkboxes': return choiceGroup(one, block, surface);
    case 'datepicker': return datePicker(one, block, surface);
    case 'image': return element('span', { class: 'alt' }, `🖼 ${one.alt_text ?? 'Image'}`);
    default: return element('span', { class: 'block-unknown' }, `This workspace does not show “${one.type}”.`);
  }
}

/** Confirms where the app wants it, then reports the action while the control is busy. */
async function report(control, one, block, surface, value) {
  if (one.confirm && !await askConfirm(one.confirm)) {
    return;
  }
  control.setAttribute('aria-busy', 'true');
  control.disabled = true;
  await attempt(() => surface.act(block.block_id, one.action_id, value));
  control.removeAttribute('aria-busy');
  control.disabled = false;
}

function button(one, block, surface) {
  const href = one.url && harmlessHref(one.url);
  const node = element('button', {
    type: 'button',
    class: `button ${one.style ?? ''}`,
    'aria-label': one.accessibility_label,
    'data-hold': `action ${one.action_id}`,
    onclick: () => {
      if (href) {
        window.open(href, '_blank', 'noopener,noreferrer');
      }
      return report(node, one, block, surface);
    },
  }, textObject(one.text));
  return node;
}

function overflow(one, block, surface) {
  const node = element('button', { type: 'button', class: 'button icon-only', 'aria-label': 'More actions', 'aria-haspopup': 'menu', 'data-hold': `action ${one.action_id}` }, icon('more'));
  node.addEventListener('click', () => openMenu(node, 'More actions', one.options.map((option) => ({
    content: textObject(option.text),
    choose: () => report(node, one, block, surface, option.value),
  }))));
  return node;
}

function select(one, block, surface) {
  const node = selectBox(one, { 'aria-label': one.placeholder?.text ?? 'Choose', 'data-hold': `action ${one.action_id}` });
  node.addEventListener('change', () => report(node, one, block, surface, node.value));
  return node;
}

function choiceGroup(one, block, surface) {
  const group = choices(one, block.block_id, block.text?.text ?? 'Choices');
  group.node.addEventListener('change', () => report(group.node, one, block, surface, group.value()));
  return group.node;
}

function datePicker(one, block, surface) {
  const node = element('input', { type: 'date', class: 'input', value: one.initial_date, 'aria-label': one.placeholder?.text ?? 'Date' });
  node.addEventListener('change', () => report(node, one, block, surface, node.value));
  return node;
}
