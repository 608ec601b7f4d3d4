/** The list of channels and direct messages, with marks for what is unread. */

import { element, fill } from './dom.js';
import { icon } from './icons.js';
import { moveFocus } from './menu.js';
import { avatar } from './people.js';
import { unread } from './reads.js';
import { goTo, hashOf } from './route.js';
import { channelTitle, otherSide, state } from './state.js';

export function showSidebar() {
  const rooms = state.channels.filter((channel) => !channel.is_im);
  const direct = state.channels.filter((channel) => channel.is_im);
  const nav = document.getElementById('sidebar');
  const held = nav.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
  fill(nav,
    element('div', { class: 'drawer-head' }, element('b', {}, state.team.name),
      element('button', { type: 'button', class: 'quiet', 'aria-label': 'Hide channels', onclick: closeDrawer }, icon('close'))),
    group('Channels', rooms), group('Direct messages', direct));
  if (held) {
    nav.querySelector(`a[href="${CSS.escape(held)}"]`)?.focus();
  }
  showTitle();
}

function group(title, channels) {
  const id = `group-${title.split(' ')[0].toLowerCase()}`;
  return element('section', { class: 'room-group', 'aria-labelledby': id },
    element('h2', { id }, title),
    element('ul', {}, channels.map((channel) => element('li', {}, roomLink(channel)))));
}

function roomLink(channel) {
  const open = channel.id === state.channelId;
  const { count, calls } = open && document.visibilityState === 'visible' ? { count: 0, calls: 0 } : unread(channel);
  const says = [channelTitle(channel), channel.is_private && 'private', count && `${count} unread`].filter(Boolean).join(', ');
  return element('a', {
    class: count ? 'room unread' : 'room',
    href: hashOf(channel.id),
    'aria-label': says,
    'aria-current': open ? 'page' : null,
    onclick: (event) => {
      event.preventDefault();
      closeDrawer();
      goTo(channel.id);
    },
  }, channel.is_im ? avatar(otherSide(channel), 'tiny') : icon(channel.is_private ? 'lock' : 'hash'),
  element('span', { class: 'room-name' }, channel.is_im ? channelTitle(channel) : channel.name),
  calls ? element('span', { class: 'badge' }, String(calls)) : count ? element('span', { class: 'dot' }) : null);
}

function showTitle() {
  const channel = state.channels.find((one) => one.id === state.channelId);
  const waiting = state.channels.reduce((sum, one) => sum + (one.id === state.channelId ? 0 : unread(one).count), 0);
  const name = channel ? `${channelTitle(channel)} · ` : '';
  document.title = `${waiting ? `(${waiting}) ` : ''}${name}${state.team.name}`;
}

export function openDrawer() {
  document.body.classList.add('drawer-open');
  document.getElementById('drawer-button').setAttribute('aria-expanded', 'true');
  document.querySelector('#sidebar [aria-current], #sidebar a')?.focus();
}

function closeDrawer() {
  if (document.body.classList.contains('drawer-open')) {
    document.body.classList.remove('drawer-open');
    document.getElementById('drawer-button').setAttribute('aria-expanded', 'false');
    document.getElementById('drawer-button').focus();
  }
}

/** Arrow keys in the list, Escape and a tap beside the drawer close it. */
export function startSidebar() {
  const nav = document.getElementById('sidebar');
  nav.addEventListener('keydown', (event) => {
    moveFocus(event, [...nav.querySelectorAll('a')]);
    if (event.key === 'Escape') {
      closeDrawer();
    }
  });
  document.addEventListener('pointerdown', (event) => {
    if (document.body.classList.contains('drawer-open') && !nav.contains(event.target)) {
      event.preventDefault();
      closeDrawer();
    }
  });
}
