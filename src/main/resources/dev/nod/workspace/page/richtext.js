/** The `rich_text` block: sections, lists, quotes and code as Slack stores typed messages. */

import { element, lines } from './dom.js';
import { slackDate } from './dates.js';
import { link } from './links.js';
import { channelMention, groupMention, personMention } from './mentions.js';
import { emojiNode } from './mrkdwn.js';

export function richText(block) {
  return element('div', { class: 'rich' }, (block.elements ?? []).map(part));
}

function part(one) {
  switch (one.type) {
    case 'rich_text_section': return element('p', {}, inlines(one));
    case 'rich_text_quote': return element('blockquote', {}, inlines(one));
    case 'rich_text_preformatted':
      return element('pre', { class: 'fence', tabindex: 0, 'aria-label': 'Code' }, element('code', {}, one.elements.map((piece) => piece.text ?? piece.url ?? '')));
    case 'rich_text_list': return list(one);
    default: return null;
  }
}

function list(one) {
  const tag = one.style === 'ordered' ? 'ol' : 'ul';
  const start = one.offset ? one.offset + 1 : null;
  return element(tag, { class: `indent-${Math.min(one.indent ?? 0, 8)}`, start }, one.elements.map((item) => element('li', {}, inlines(item))));
}

function inlines(one) {
  return (one.elements ?? []).map((piece) => styled(piece.style ?? {}, inline(piece)));
}

function inline(piece) {
  switch (piece.type) {
    case 'text': return lines(piece.text);
    case 'link': return link(piece.url, piece.text || piece.url);
    case 'user': return personMention(piece.user_id);
    case 'channel': return channelMention(piece.channel_id);
    case 'usergroup': return groupMention('group');
    case 'broadcast': return groupMention(piece.range);
    case 'emoji': return emojiNode(piece.skin_tone ? `${piece.name}::skin-tone-${piece.skin_tone}` : piece.name);
    case 'date': return element('time', {}, slackDate(piece.timestamp, piece.format));
    case 'color': return element('code', {}, piece.value);
    default: return null;
  }
}

function styled(style, node) {
  const wraps = [['code', 'code'], ['bold', 'strong'], ['italic', 'em'], ['strike', 's']];
  return wraps.reduce((inner, [name, tag]) => (style[name] ? element(tag, {}, inner) : inner), node);
}
