/** Modals that the app opens: a form made of blocks. */

import { closeView, submitView } from './api.js';
import { blockNodes } from './blocks.js';
import { element } from './dom.js';
import { sendAction } from './api.js';
import { icon } from './icons.js';
import { textObject } from './mrkdwn.js';
import { attempt } from './notices.js';
import { openOverlay } from './overlay.js';
import { removeView } from './events.js';
import { myId, state } from './state.js';

let open = null;

/** Shows the newest view, keeps what was typed when a view is updated, closes what is gone. */
export function showViews() {
  const view = state.views.at(-1);
  const signature = view && JSON.stringify([view.id, view.hash, view.title, view.blocks, view.submit, view.close]);
  if (open?.signature === signature) {
    return;
  }
  const before = open;
  open = null;
  before?.dialog.close();
  if (view) {
    const typed = before?.id === view.id ? before.fields.map(({ blockId, actionId, value }) => ({ blockId, actionId, value: value() })) : [];
    open = build(view, signature);
    typed.forEach((old) => open.fields.find((field) => field.blockId === old.blockId && field.actionId === old.actionId)?.set(old.value));
  }
}

function build(view, signature) {
  const surface = {
    fields: [],
    act: (blockId, actionId, value) => sendAction({ user: myId(), view_id: view.id, block_id: blockId, action_id: actionId, value }),
  };
  const submit = element('button', { type: 'submit', class: 'button primary' }, textObject(view.submit ?? { type: 'plain_text', text: 'Submit' }));
  const hasInputs = view.submit || view.blocks.some((block) => block.type === 'input');
  const form = element('form', { novalidate: true, class: 'modal-form', onsubmit: (event) => {
    event.preventDefault();
    send(view, surface.fields, submit);
  } },
  element('div', { class: 'dialog-head' }, element('h2', { id: `title-${view.id}` }, textObject(view.title)),
    element('button', { type: 'button', class: 'quiet', 'aria-label': 'Close', onclick: () => dialog.close() }, icon('close'))),
  element('div', { class: 'modal-body blocks' }, blockNodes(view.blocks, surface)),
  element('div', { class: 'dialog-actions' },
    element('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, textObject(view.close ?? { type: 'plain_text', text: 'Cancel' })),
    hasInputs && submit));
  const dialog = openOverlay({ labelledBy: `title-${view.id}`, className: 'modal', onClose: () => dismiss(view) }, form);
  (surface.fields[0]?.node.matches('fieldset') ? surface.fields[0].node.querySelector('input') : surface.fields[0]?.node ?? form.querySelector('.dialog-actions button')).focus();
  return { id: view.id, signature, dialog, fields: surface.fields };
}

/** The person closed the modal; nothing to do when the app replaced or closed it. */
function dismiss(view) {
  if (open?.id === view.id) {
    open = null;
    removeView(view.id);
    attempt(() => closeView({ user: myId(), view_id: view.id }));
  }
}

async function send(view, fields, submit) {
  const missing = missingFields(fields);
  showErrors(fields, missing);
  if (Object.keys(missing).length) {
    return;
  }
  const values = {};
  fields.forEach((field) => { values[field.blockId] = { ...values[field.blockId], [field.actionId]: field.value() }; });
  submit.disabled = true;
  submit.setAttribute('aria-busy', 'true');
  await attempt(async () => {
    try {
      await submitView({ user: myId(), view_id: view.id, values });
    } catch (error) {
      if (!error.fieldErrors) {
        throw error;
      }
      showErrors(fields, error.fieldErrors);
    }
  });
  submit.disabled = false;
  submit.removeAttribute('aria-busy');
}

function missingFields(fields) {
  const missing = fields.filter((field) => !field.optional && field.value().length === 0);
  return Object.fromEntries(missing.map((field) => [field.blockId, 'Please complete this required field.']));
}

function showErrors(fields, errors) {
  fields.forEach((field) => field.blame(errors[field.blockId]));
  fields.find((field) => errors[field.blockId])?.node.focus();
}
