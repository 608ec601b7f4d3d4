/** Starts the page and keeps every part in step with the state and the address. */

import { fetchPeople, fetchState } from './api.js';
import { showChannel, showChannelStatus, startChannel } from './channel.js';
import { applyEvent } from './events.js';
import { showGuide } from './guide.js';
import { showHeader } from './header.js';
import { openStream } from './live.js';
import { showViews } from './modal.js';
import { attempt, notice } from './notices.js';
import { people } from './people.js';
import { channelByKey, readRoute, settle } from './route.js';
import { showSidebar, startSidebar } from './sidebar.js';
import { changed, isReply, messageAt, state, takeState, watch } from './state.js';
import { openSwitcher } from './switcher.js';
import { remembered } from './storage.js';
import { closeThread, showThread, showThreadStatus } from './thread.js';
import { showBanner, showTopbar } from './topbar.js';

const START_IN = 'it-help';
const RETRY_AFTER = 1500;

let closeStream = () => {};
let entering = 0;

async function start() {
  showBanner();
  const body = await untilAnswered(fetchPeople);
  Object.assign(state, { team: body.team, people: body.people, bot: body.bot });
  watchAll();
  startChannel();
  startSidebar();
  document.addEventListener('keydown', onKey);
  addEventListener('popstate', follow);
  document.getElementById('skip').addEventListener('click', skipToComposer);
  await enter(personOf(readRoute().as));
}

async function untilAnswered(request) {
  for (;;) {
    try {
      return await request();
    } catch {
      await new Promise((resolve) => { setTimeout(resolve, RETRY_AFTER); });
    }
  }
}

function watchAll() {
  watch(['people'], showTopbar);
  watch(['connection'], showBanner);
  watch(['place', 'channels'], showHeader);
  watch(['messages', 'place'], showChannel);
  watch(['messages', 'place'], showThread);
  watch(['messages', 'place'], markOpened);
  watch(['channels', 'messages', 'place'], showSidebar);
  watch(['messages', 'place'], showGuide);
  watch(['status'], () => {
    showChannelStatus();
    showThreadStatus();
  });
  watch(['views'], showViews);
}

function personOf(name) {
  const wanted = name?.toLowerCase();
  return people().find((person) => [person.name.toLowerCase(), person.id.toLowerCase()].includes(wanted))
    ?? people().find((person) => person.role === 'employee') ?? people()[0];
}

/** Becomes a person: fetches what they see and listens to what happens to them. */
async function enter(person) {
  entering += 1;
  const mine = entering;
  closeStream();
  const body = await untilAnswered(() => fetchState(person.id));
  if (mine !== entering) {
    return;
  }
  state.me = person;
  state.channelId = null;
  takeState(body);
  const dismissed = remembered(`dismissed.${person.id}`, []);
  state.ephemerals = state.ephemerals.filter((message) => !dismissed.includes(message.ts));
  place(readRoute());
  closeStream = openStream(person.id, body.cursor ?? 0, {
    event: (event) => applyEvent(event, () => enter(state.me)),
    live: (open) => {
      state.live = open;
      changed('connection');
    },
  });
}

/** Follows the address after a link, the back button or a switch of person. */
function follow() {
  const route = readRoute();
  const person = personOf(route.as);
  if (person.id === state.me?.id) {
    place(route);
  } else {
    attempt(() => enter(person));
  }
}

function place({ channel: key, ts }) {
  const channel = channelByKey(key);
  const fallback = channelByKey(START_IN) ?? state.channels[0];
  if (key && !channel) {
    notice(`${state.me.real_name} does not see ${key.startsWith('@') ? key : `#${key}`}.`);
  }
  const message = channel && ts && messageAt(channel.id, ts);
  state.channelId = (channel ?? fallback).id;
  state.threadTs = message ? message.thread_ts ?? ts : null;
  state.markedTs = message && isReply(message) ? ts : null;
  state.editingTs = null;
  settle();
  changed('place');
}

/** Marks and shows the message that the address names, once. */
function markOpened() {
  if (!state.markedTs) {
    return;
  }
  const [article] = [...document.querySelectorAll(`[data-ts="${CSS.escape(state.markedTs)}"]`)].reverse();
  state.markedTs = null;
  article?.scrollIntoView({ block: 'nearest' });
  article?.classList.add('marked');
}

/** The link's hash would be taken for a channel. */
function skipToComposer(event) {
  event.preventDefault();
  document.getElementById('composer')?.focus();
}

function onKey(event) {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
    event.preventDefault();
    openSwitcher();
  } else if (event.key === 'Escape' && state.threadTs && !document.querySelector('dialog[open]')) {
    closeThread();
  }
}

start();
