/** The bar at the top: workspace name, quick switcher, person; below it the banner. */

import { element, fill } from './dom.js';
import { openDrawer } from './sidebar.js';
import { icon } from './icons.js';
import { showPersonSwitch } from './people.js';
import { state } from './state.js';
import { openSwitcher } from './switcher.js';

const MAC = /Mac|iPhone|iPad/.test(navigator.platform);

export function showTopbar() {
  const person = element('div', { class: 'topbar-person' });
  showPersonSwitch(person);
  fill(document.getElementById('topbar'),
    element('button', { type: 'button', class: 'topbar-button drawer-button', id: 'drawer-button', 'aria-label': 'Show channels', 'aria-controls': 'sidebar', 'aria-expanded': 'false', onclick: openDrawer }, icon('menu')),
    element('p', { class: 'workspace' }, element('span', { class: 'workspace-mark', 'aria-hidden': 'true' }, icon('tick')), state.team.name),
    element('button', { type: 'button', class: 'find', 'aria-label': 'Go to a channel', 'aria-keyshortcuts': 'Control+K Meta+K', onclick: openSwitcher },
      icon('search'), element('span', {}, 'Go to …'), element('kbd', {}, MAC ? '⌘ K' : 'Ctrl K')),
    element('a', { class: 'topbar-link', href: '/desk', title: 'The ticket desk and the services that actions reach' }, 'Desk'),
    person);
}

/** Says what this page is, and whether the bot and the server are there. */
export function showBanner() {
  const bot = state.bot?.real_name ?? 'Nod';
  const connected = state.appConnected;
  const words = connected === null ? `Looking for ${bot} …` : connected ? `${bot} is connected` : `${bot} is not connected`;
  fill(document.getElementById('banner'),
    element('p', { class: 'banner-text' }, element('b', {}, 'Try-it workspace.'), ' ',
      element('span', { class: 'wide-only' }, 'It stands in for Slack on this computer; nothing you write here goes to Slack.'),
      element('span', { class: 'narrow-only' }, 'A stand-in for Slack on this computer.')),
    !state.live && element('p', { class: 'reconnecting', role: 'status' }, 'Reconnecting …'),
    element('p', { class: `connection ${connected ? 'on' : connected === false ? 'off' : ''}`, role: 'status' }, words));
}
