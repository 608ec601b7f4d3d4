/** The three steps that show a newcomer how a question becomes an approved answer. */

import { suggestText } from './channel.js';
import { element, fill } from './dom.js';
import { icon } from './icons.js';
import { people } from './people.js';
import { goAs } from './route.js';
import { channelById, state } from './state.js';
import { remember, remembered } from './storage.js';

const ASK_IN = 'it-help';
const DECIDE_IN = 'nod-approvals';
const QUESTION = 'how do I reset my VPN token?';

/** Shows the guide in the two channels of the tour until it is dismissed. */
export function showGuide() {
  const place = document.getElementById('guide');
  const channel = channelById(state.channelId);
  if (remembered('guideDismissed', false) || ![ASK_IN, DECIDE_IN].includes(channel?.name)) {
    fill(place);
    return;
  }
  const current = currentStep();
  const all = steps();
  fill(place, element('section', { class: 'guide', 'aria-label': 'How to try Nod' },
    element('div', { class: 'guide-head' }, element('h2', {}, 'See how Nod works, in three steps'),
      element('button', { type: 'button', class: 'quiet', 'aria-label': 'Dismiss the guide', onclick: dismiss }, icon('close'))),
    element('ol', { class: 'guide-steps' }, all.map((step, index) => stepNode(step, index + 1, current)))));
}

function stepNode(step, number, current) {
  const standing = number < current ? 'done' : number === current ? 'now' : 'later';
  return element('li', { class: standing, 'aria-current': standing === 'now' ? 'step' : null },
    element('span', { class: 'step-number', 'aria-hidden': 'true' }, standing === 'done' ? icon('tick') : String(number)),
    element('div', {}, element('p', {}, element('b', {}, step.title), ' ', step.text),
      standing === 'now' && element('button', { type: 'button', class: 'button small primary', onclick: step.run }, step.button)));
}

function steps() {
  const [asker, approver] = [firstWith('employee'), firstWith('approver')];
  const asking = state.me.id === asker.id && isOpen(ASK_IN);
  const deciding = state.me.id === approver.id && isOpen(DECIDE_IN);
  return [
    {
      title: `Ask as ${first(asker)}.`,
      text: [`Write “@${state.bot.name} how do I …” in `, place(ASK_IN), '.'],
      button: asking ? 'Put in a sample question' : wayTo(asker, ASK_IN),
      run: asking ? () => suggestText(`@${state.bot.name} ${QUESTION}`) : () => goAs(asker, ASK_IN),
    },
    {
      title: `Decide as ${first(approver)}.`,
      text: ['The draft waits in ', place(DECIDE_IN), '. Read it and give it 👍.'],
      button: deciding ? 'I gave it 👍' : wayTo(approver, DECIDE_IN),
      run: deciding ? finishDeciding : () => goAs(approver, DECIDE_IN),
    },
    {
      title: `Read as ${first(asker)}.`,
      text: 'Switch back: the answer is in the thread of your question.',
      button: asking ? 'Got it' : wayTo(asker, ASK_IN),
      run: asking ? dismiss : () => goAs(asker, ASK_IN),
    },
  ];
}

/** Step 1 until someone asked, step 2 until a draft got a thumbs-up, then step 3. */
function currentStep() {
  const asked = inChannel(ASK_IN).some((message) => message.text?.includes(`<@${state.bot.id}>`));
  if (!asked) {
    remember('guideDecided', false);
    return 1;
  }
  const approvals = inChannel(DECIDE_IN).some((message) => message.reactions?.some((reaction) => /^(\+1|thumbsup)/.test(reaction.name)));
  if (approvals) {
    remember('guideDecided', true);
  }
  return remembered('guideDecided', false) ? 3 : 2;
}

function place(name) {
  return element('span', { class: 'place' }, `#${name}`);
}

function finishDeciding() {
  remember('guideDecided', true);
  showGuide();
}

function dismiss() {
  remember('guideDismissed', true);
  showGuide();
}

function isOpen(name) {
  return channelById(state.channelId).name === name;
}

function wayTo(person, channelName) {
  return state.me.id === person.id ? `Open #${channelName}` : `Become ${first(person)}`;
}

function inChannel(name) {
  const channel = state.channels.find((one) => one.name === name);
  return [...(state.messages.get(channel?.id)?.values() ?? [])];
}

function firstWith(role) {
  return people().find((person) => person.role === role) ?? state.me;
}

function first(person) {
  return person.real_name.split(' ')[0];
}
