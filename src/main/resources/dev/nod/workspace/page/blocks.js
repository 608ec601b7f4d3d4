/** Block Kit blocks as DOM nodes. */

import { element, lines } from './dom.js';
import { elementNode } from './elements.js';
import { inputBlock } from './inputs.js';
import { markdown } from './markdown.js';
import { emojiNode, mrkdwn, textObject } from './mrkdwn.js';
import { richText } from './richtext.js';

/**
 * Nodes for a list of blocks.
 *
 * @param {object[]} blocks
 * @param {{act: (blockId: string, actionId: string, value?: string|string[]) => Promise<void>}} surface
 *     the message or modal that the blocks stand in
 */
export function blockNodes(blocks, surface) {
  return blocks.map((block) => blockNode(block, surface));
}

function blockNode(block, surface) {
  switch (block.type) {
    case 'section': return section(block, surface);
    case 'header': return element('h3', { class: 'block-header' }, textObject(block.text));
    case 'divider': return element('hr', { class: 'block-divider' });
    case 'context': return context(block);
    case 'actions': return element('div', { class: 'block-actions' }, block.elements.map((one) => elementNode(one, block, surface)));
    case 'rich_text': return richText(block);
    case 'markdown': return element('div', { class: 'markdown' }, markdown(block.text));
    case 'image': return image(block);
    case 'input': return inputBlock(block, surface);
    default: return quietNotice(block.type);
  }
}

function section(block, surface) {
  return element('div', { class: 'block-section' },
    element('div', { class: 'block-section-text' },
      block.text && element('div', { class: 'prose' }, textObject(block.text)),
      block.fields && element('div', { class: 'block-fields' }, block.fields.map((field) => element('div', { class: 'prose' }, textObject(field))))),
    block.accessory && element('div', { class: 'block-accessory' }, elementNode(block.accessory, block, surface)));
}

function context(block) {
  return element('div', { class: 'block-context' }, block.elements.map(contextPart));
}

function contextPart(one) {
  if (one.type === 'image') {
    return element('span', { class: 'alt' }, altText(one.alt_text ?? ''));
  }
  return element('span', {}, textObject(one));
}

/** Pictures are not loaded from elsewhere, so their description stands in, emoji included. */
function altText(text) {
  const name = text.match(/^:([a-z0-9_+'-]+):$/)?.[1];
  return name ? emojiNode(name) : lines(text);
}

function image(block) {
  return element('figure', { class: 'block-image' },
    block.title && element('figcaption', {}, textObject(block.title)),
    element('p', {}, '🖼 ', block.alt_text || 'Image'));
}

function quietNotice(kind) {
  return element('p', { class: 'block-unknown' }, `This workspace does not show “${kind}” blocks.`);
}

/** Whether a message's blocks form a card with its own frame. */
function isCard(blocks) {
  return blocks.some((block) => block.type === 'header' || block.type === 'actions');
}

/** A message's body: its blocks, or its text where it has none. */
export function messageBody(message, surface) {
  if (message.blocks?.length) {
    return element('div', { class: isCard(message.blocks) ? 'blocks card' : 'blocks' }, blockNodes(message.blocks, surface));
  }
  const nodes = message.mrkdwn === false ? lines(message.text ?? '') : mrkdwn(message.text ?? '');
  return element('div', { class: onlyEmoji(nodes) ? 'prose large' : 'prose' }, nodes);
}

function onlyEmoji(nodes) {
  return nodes.length > 0 && nodes.length < 8
    && nodes.every((node) => (typeof node === 'string' ? !node.trim() : node.className === 'emoji'));
}
