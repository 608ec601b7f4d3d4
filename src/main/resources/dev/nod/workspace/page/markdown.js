/** The `markdown` block: a careful small subset of Markdown, block by block. */

import { element } from './dom.js';
import { markdownInline } from './markdown-inline.js';

const FENCE = /^ {0,3}(```+|~~~+)\s*(\S*)/;
const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
const RULE = /^ {0,3}([-*_])(?:\s*\1){2,}\s*$/;
const QUOTE = /^ {0,3}> ?/;
const ITEM = /^(\s*)([-*+]|\d{1,9}[.)])\s+(.*)$/;
const TABLE_LINE = /^\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?\|?\s*$/;

/** Nodes for a text in Markdown. */
export function markdown(text) {
  return blocksOf(text.replaceAll('\r\n', '\n').split('\n'));
}

function blocksOf(all) {
  const rest = [...all];
  const nodes = [];
  while (rest.length) {
    if (!rest[0].trim()) {
      rest.shift();
    } else {
      nodes.push(nextBlock(rest));
    }
  }
  return nodes;
}

/** Takes the lines of one block off the front and builds it. */
function nextBlock(rest) {
  const [line, next] = rest;
  if (FENCE.test(line)) return takeFence(rest);
  if (HEADING.test(line)) return takeHeading(rest);
  if (RULE.test(line)) return rest.shift() && element('hr');
  if (QUOTE.test(line)) return element('blockquote', {}, blocksOf(takeWhile(rest, (one) => QUOTE.test(one)).map((one) => one.replace(QUOTE, ''))));
  if (ITEM.test(line)) return takeList(rest);
  if (line.includes('|') && next && TABLE_LINE.test(next)) return takeTable(rest);
  return takeParagraph(rest);
}

function takeWhile(rest, test) {
  const taken = [];
  while (rest.length && test(rest[0])) {
    taken.push(rest.shift());
  }
  return taken;
}

function takeFence(rest) {
  const [, mark] = rest.shift().match(FENCE);
  const code = takeWhile(rest, (line) => !line.trim().startsWith(mark));
  rest.shift();
  return element('pre', { class: 'fence', tabindex: 0, 'aria-label': 'Code' }, element('code', {}, code.join('\n')));
}

/** Headings start at level 4: the page's own headings stand above a message's. */
function takeHeading(rest) {
  const [, marks, title] = rest.shift().match(HEADING);
  return element(`h${Math.min(3 + marks.length, 6)}`, { class: `md-h${marks.length}` }, markdownInline(title));
}

function takeParagraph(rest) {
  const lines = [rest.shift(), ...takeWhile(rest, (line) => line.trim() && !startsBlock(line))];
  const nodes = lines.flatMap((line, index) => (index === 0 ? markdownInline(line) : [element('br'), ...markdownInline(line.trimStart())]));
  return element('p', {}, nodes);
}

function startsBlock(line) {
  return FENCE.test(line) || HEADING.test(line) || RULE.test(line) || QUOTE.test(line) || ITEM.test(line);
}

function takeList(rest) {
  const [, indent, mark] = rest[0].match(ITEM);
  const depth = indent.length;
  const ordered = /\d/.test(mark);
  const list = element(ordered ? 'ol' : 'ul', { start: ordered && parseInt(mark, 10) !== 1 ? parseInt(mark, 10) : null });
  while (rest.length && sameList(rest[0], depth, ordered)) {
    list.append(takeItem(rest, depth));
    dropBlankBefore(rest, (line) => sameList(line, depth, ordered));
  }
  return list;
}

function sameList(line, depth, ordered) {
  const match = line.match(ITEM);
  return Boolean(match) && !RULE.test(line) && Math.abs(match[1].length - depth) < 2 && /\d/.test(match[2]) === ordered;
}

function takeItem(rest, depth) {
  const [, , , first] = rest.shift().match(ITEM);
  const inner = [];
  while (rest.length && belongsToItem(rest, depth)) {
    inner.push(rest.shift());
  }
  const cut = Math.min(...inner.filter((line) => line.trim()).map((line) => line.search(/\S/)), depth + 8);
  const task = first.match(/^\[([ xX])\]\s+(.*)$/);
  const box = task && element('input', { type: 'checkbox', disabled: true, checked: task[1] !== ' ', 'aria-label': task[1] === ' ' ? 'Not done' : 'Done' });
  return element('li', { class: task ? 'task' : null }, box, markdownInline(task ? task[2] : first), blocksOf(inner.map((line) => line.slice(cut))));
}

/** Indented lines belong to the item, and blank lines when an indented line follows. */
function belongsToItem(rest, depth) {
  const line = rest[0].trim() ? rest[0] : rest[1] ?? '';
  return line.trim() !== '' && line.search(/\S/) >= depth + 2;
}

function dropBlankBefore(rest, test) {
  if (rest.length > 1 && !rest[0].trim() && test(rest[1])) {
    rest.shift();
  }
}

function takeTable(rest) {
  const head = cells(rest.shift());
  const alignments = cells(rest.shift()).map((rule) => (rule.endsWith(':') ? (rule.startsWith(':') ? 'center' : 'right') : 'left'));
  const rows = takeWhile(rest, (line) => line.includes('|') && line.trim());
  const cell = (tag, text, index) => element(tag, { class: `to-${alignments[index] ?? 'left'}`, scope: tag === 'th' ? 'col' : null }, markdownInline(text));
  const table = element('table', {},
    element('thead', {}, element('tr', {}, head.map((text, index) => cell('th', text, index)))),
    element('tbody', {}, rows.map((row) => element('tr', {}, cells(row).slice(0, head.length).map((text, index) => cell('td', text, index))))));
  return element('div', { class: 'table', tabindex: 0, role: 'region', 'aria-label': 'Table' }, table);
}

function cells(line) {
  return line.trim().replace(/^\||(?<!\\)\|$/g, '').split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}
