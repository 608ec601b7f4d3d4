/** The people one can be: their pictures, and the menu to switch between them. */

import { element, fill } from './dom.js';
import { icon } from './icons.js';
import { openMenu } from './menu.js';
import { goAs } from './route.js';
import { state } from './state.js';

const CAN_DO = {
  employee: 'Asks questions and reads the answers.',
  approver: 'Reads the drafts in #nod-approvals and decides with 👍 or a button.',
  admin: 'Approves too, and hears about trouble in #nod-admins.',
  bot: 'Drafts answers; posts them after a person’s 👍.',
};
const ROLES = { employee: 'Employee', approver: 'Approver', admin: 'Admin', bot: 'App' };

/** A person's initials on their colour. */
export function avatar(person, size = '') {
  const node = element('span', { class: `avatar ${size} ${person.role === 'bot' ? 'bot' : ''}`, 'aria-hidden': 'true' }, person.initials ?? person.real_name?.[0] ?? '?');
  node.style.setProperty('--person', person.color ?? '#5b6870');
  return node;
}

function roleName(person) {
  return ROLES[person.role] ?? '';
}

/** A row with picture, name, title, role and what the role can do. */
export function personRow(person) {
  return element('span', { class: 'person' }, avatar(person),
    element('span', { class: 'person-text' },
      element('span', { class: 'person-name' }, person.real_name, element('span', { class: `role ${person.role}` }, roleName(person))),
      element('span', { class: 'person-title' }, person.title),
      element('span', { class: 'person-can' }, CAN_DO[person.role])));
}

export function people() {
  return state.people.filter((person) => person.role !== 'bot');
}

/** Shows who one is, as the button that opens the menu of people. */
export function showPersonSwitch(place) {
  const button = element('button', { type: 'button', class: 'person-switch', 'aria-haspopup': 'menu', 'aria-label': `You are ${state.me.real_name}, ${roleName(state.me)}. Switch person` },
    avatar(state.me, 'small'),
    element('span', { class: 'person-switch-text' }, element('small', {}, 'You are'), element('b', {}, state.me.real_name)),
    icon('down'));
  button.addEventListener('click', () => openMenu(button, 'Switch person', people().map((person) => ({
    content: personRow(person),
    checked: person.id === state.me.id,
    choose: () => goAs(person),
  }))));
  fill(place, button);
}
