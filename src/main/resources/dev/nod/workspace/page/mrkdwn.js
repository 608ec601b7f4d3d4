/** Slack's own light markup, turned into DOM nodes. */

import { element, lines } from './dom.js';
import { emojiCharacter } from './emoji.js';
import { slackDate } from './dates.js';
import { link } from './links.js';
import { channelMention, groupMention, personMention } from './mentions.js';
import { personById, channelById } from './state.js';

const FENCE = /```\n?([\s\S]+?)\n?```/g;
const QUOTE = /^(?:&gt;|>) ?/;

const INLINE = new RegExp([
  /`(?<code>[^`\n]+)`/,
  /<(?<entity>[^<>\n]+)>/,
  /:(?<emoji>[a-z0-9_+'-]+(?:::skin-tone-[2-6])?):/,
  /(?<![\p{L}\p{N}*])\*(?=[^\s*])(?<bold>[^\n]*?[^\s*])\*(?![\p{L}\p{N}*])/,
  /(?<![\p{L}\p{N}_])_(?=[^\s_])(?<italic>[^\n]*?[^\s_])_(?![\p{L}\p{N}_])/,
  /(?<![\p{L}\p{N}~])~(?=[^\s~])(?<strike>[^\n]*?[^\s~])~(?![\p{L}\p{N}~])/,
  /(?<url>https?:\/\/(?:(?!&[lg]t;)[^\s<>|`])+)/,
].map((part) => part.source).join('|'), 'gu');

/** Undoes the three escapes that Slack knows. */
function unescape(text) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Nodes for a text in mrkdwn: fences, quotes, line breaks and inline marks. */
export function mrkdwn(text) {
  return split(text, FENCE, (match) => [fence(match[1])], quotesAndLines);
}

function fence(text) {
  return element('pre', { class: 'fence', tabindex: 0, 'aria-label': 'Code' }, element('code', {}, unescape(text)));
}

function quotesAndLines(text) {
  const nodes = [];
  let run = [];
  let quoted = false;
  const flush = () => {
    const inner = run.flatMap((line, index) => (index === 0 ? inline(line) : [element('br'), ...inline(line)]));
    nodes.push(...(quoted ? [element('blockquote', {}, inner)] : inner));
    run = [];
  };
  for (const line of text.replace(/^\n|\n$/g, '').split('\n')) {
    if (QUOTE.test(line) !== quoted && run.length) {
      flush();
    }
    quoted = QUOTE.test(line);
    run.push(line.replace(QUOTE, ''));
  }
  flush();
  return nodes;
}

/** Nodes for one line of mrkdwn. */
function inline(text) {
  return split(text, INLINE, inlineNodes, (plain) => [unescape(plain)]);
}

function inlineNodes(match) {
  const { code, entity, emoji, bold, italic, strike, url } = match.groups;
  if (code) return [element('code', {}, unescape(code))];
  if (entity) return [entityNode(entity)];
  if (emoji) return [emojiNode(emoji)];
  if (bold) return [element('strong', {}, inline(bold))];
  if (italic) return [element('em', {}, inline(italic))];
  if (strike) return [element('s', {}, inline(strike))];
  return bareLink(url);
}

/** An emoji by name, or the name between colons when the page does not know it. */
export function emojiNode(name) {
  const character = emojiCharacter(name);
  return character
    ? element('span', { class: 'emoji', role: 'img', 'aria-label': name.replaceAll('_', ' '), title: `:${name}:` }, character)
    : `:${name}:`;
}

function bareLink(url) {
  const address = url.replace(/[.,;:!?)'"*_~]+$/, '');
  return [link(unescape(address), unescape(address)), url.slice(address.length)];
}

function entityNode(entity) {
  const bar = entity.indexOf('|');
  const target = bar < 0 ? entity : entity.slice(0, bar);
  const label = bar < 0 ? undefined : unescape(entity.slice(bar + 1));
  switch (target[0]) {
    case '@': return personMention(target.slice(1), label);
    case '#': return channelMention(target.slice(1), label);
    case '!': return specialNode(target.slice(1), label);
    default: return link(unescape(target), label ?? unescape(target.replace(/^mailto:/, '')));
  }
}

function specialNode(target, label) {
  const [kind, ...rest] = target.split('^');
  if (kind !== 'date') {
    return groupMention(label ?? kind);
  }
  const [seconds, template, address] = rest;
  const text = Number.isFinite(Number(seconds)) && template ? slackDate(seconds, template) : label ?? '';
  const time = element('time', { title: label }, text);
  return address ? link(unescape(address), time) : time;
}

/** Applies one function to what a pattern matches and another to the text between. */
function split(text, pattern, onMatch, onRest) {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) {
      nodes.push(...onRest(text.slice(end, match.index)));
    }
    nodes.push(...onMatch(match));
    end = match.index + match[0].length;
  }
  if (end < text.length) {
    nodes.push(...onRest(text.slice(end)));
  }
  return nodes;
}

/** A text object of Block Kit: mrkdwn, or plain text shown as it is with its emoji. */
export function textObject(text) {
  if (!text) {
    return [];
  }
  if (typeof text === 'string' || text.type === 'mrkdwn') {
    return mrkdwn(text.text ?? text);
  }
  return text.emoji === false ? lines(text.text) : split(text.text, /:(?<emoji>[a-z0-9_+'-]+(?:::skin-tone-[2-6])?):/g,
    (match) => [emojiNode(match.groups.emoji)], lines);
}

/** A message's text as its author typed it, with names in place of ids. */
export function asTyped(text) {
  return unescape(text
    .replace(/<@(\w+)(?:\|[^>]*)?>/g, (whole, id) => `@${personById(id)?.name ?? id}`)
    .replace(/<#(\w+)(?:\|([^>]*))?>/g, (whole, id, label) => `#${channelById(id)?.name ?? label ?? id}`)
    .replace(/<(https?:[^|>]+)(?:\|[^>]*)?>/g, '$1'));
}

/** A message's text without marks, for announcements. */
export function plainText(text) {
  return element('div', {}, mrkdwn(text)).textContent;
}
