/** The page of the service desk: what its services and tickets are, looked at anew every second. */

import { element, showRows } from './dom.js';

const PAUSE = 1000;
const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

const next = document.getElementById('next');
const trouble = document.getElementById('trouble');

async function ask(request) {
  try {
    const response = await request();
    if (!response.ok) {
      throw new Error(`status ${response.status}`);
    }
    show(await response.json());
    trouble.textContent = '';
  } catch {
    trouble.textContent = 'The workspace does not answer; trying again …';
  }
}

function show(state) {
  showRows(document.getElementById('services'), state.services.map((service) => row(`${service.service} ${service.env}`, service, [
    element('td', {}, element('b', {}, service.service)),
    element('td', {}, service.env),
    element('td', {}, element('span', { class: 'desk-state' }, service.state)),
    element('td', {}, String(service.restarts)),
    element('td', {}, service.restarted_at ? WHEN.format(service.restarted_at) : '–', service.reason && element('small', {}, service.reason)),
  ])));
  showRows(document.getElementById('tickets'), [...state.tickets].reverse().map((ticket) => row(ticket.id, ticket, [
    element('td', {}, element('b', {}, ticket.id)),
    element('td', {}, ticket.title, ticket.description && element('small', {}, ticket.description)),
    element('td', {}, ticket.priority),
    element('td', {}, WHEN.format(ticket.at)),
    element('td', {}, ticket.reference || '–'),
  ])));
  document.getElementById('no-tickets').hidden = state.tickets.length > 0;
  if (document.activeElement !== next || state.next === 'none') {
    next.value = state.next;
  }
}

function row(key, what, cells) {
  return { key, signature: JSON.stringify(what), build: () => element('tr', {}, cells) };
}

async function look() {
  await ask(() => fetch('/desk/state'));
  setTimeout(look, PAUSE);
}

next.addEventListener('change', () => ask(() => fetch('/desk/next', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ next: next.value }),
})));
look();
