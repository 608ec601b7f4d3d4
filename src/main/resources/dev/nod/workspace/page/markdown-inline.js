/** Inline marks of the `markdown` block: emphasis, code, links, mentions, emoji. */

import { element } from './dom.js';
import { link } from './links.js';
import { channelMention, personMention } from './mentions.js';
import { emojiNode } from './mrkdwn.js';

const INLINE = new RegExp([
  /\\(?<escaped>[!-\/:-@[-`{-~])/,
  /(?<ticks>`+)(?<code>.+?)(?<!`)\k<ticks>(?!`)/,
  /!\[(?<alt>[^\]]*)\]\((?<image>[^()\s]+)[^)]*\)/,
  /\[(?<label>(?:[^[\]\\]|\\.)+)\]\((?<target>(?:[^()\s]|\([^()\s]*\))+)(?:\s+"[^"]*")?\)/,
  /<(?<auto>(?:https?|mailto):[^<>\s]+)>/,
  /<@(?<user>[UW]\w+)(?:\|[^>]*)?>/,
  /<#(?<channel>C\w+)(?:\|[^>]*)?>/,
  /(?<url>https?:\/\/[^\s<>|`\])*]+)/,
  /\*\*(?=\S)(?<bold>(?:[^*]|\*(?!\*))+?)(?<=\S)\*\*/,
  /(?<![\p{L}\p{N}_])__(?=\S)(?<bold2>.+?)(?<=\S)__(?![\p{L}\p{N}_])/,
  /(?<!\*)\*(?=[^\s*])(?<italic>[^*]+?)(?<=\S)\*(?!\*)/,
  /(?<![\p{L}\p{N}_])_(?=[^\s_])(?<italic2>.+?)(?<=[^\s_])_(?![\p{L}\p{N}_])/,
  /~~?(?=\S)(?<strike>[^~]+?)(?<=\S)~~?/,
  /:(?<emoji>[a-z0-9_+'-]+(?:::skin-tone-[2-6])?):/,
].map((part) => part.source).join('|'), 'gu');

/** Nodes for one line of Markdown. */
export function markdownInline(text) {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    nodes.push(text.slice(end, match.index), nodeFor(match.groups));
    end = match.index + match[0].length;
  }
  nodes.push(text.slice(end));
  return nodes.filter((node) => node !== '');
}

function nodeFor(found) {
  if (found.escaped) return found.escaped;
  if (found.code) return element('code', {}, found.code.replace(/^ (.+) $/, '$1'));
  if (found.image) return link(found.image, `🖼 ${found.alt || 'Image'}`);
  if (found.label) return link(found.target, markdownInline(found.label));
  if (found.auto) return link(found.auto, found.auto.replace(/^mailto:/, ''));
  if (found.user) return personMention(found.user);
  if (found.channel) return channelMention(found.channel);
  if (found.url) return bareLink(found.url);
  if (found.emoji) return emojiNode(found.emoji);
  if (found.strike) return element('s', {}, markdownInline(found.strike));
  const bold = found.bold ?? found.bold2;
  return bold ? element('strong', {}, markdownInline(bold)) : element('em', {}, markdownInline(found.italic ?? found.italic2));
}

function bareLink(url) {
  const address = url.replace(/[.,;:!?'"_~]+$/, '');
  return [link(address, address), url.slice(address.length)];
}
