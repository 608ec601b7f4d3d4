/** Links in messages: only harmless kinds, and those to this workspace stay in the page. */

import { element } from './dom.js';

const HARMLESS = new Set(['http:', 'https:', 'mailto:']);

/** The address to link to, or null for anything but http, https and mailto. */
export function harmlessHref(address) {
  try {
    const url = new URL(address);
    return HARMLESS.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** A link around the children, or just the children where the address is not harmless. */
export function link(address, children) {
  const href = harmlessHref(address);
  if (!href) {
    return element('span', {}, children);
  }
  const inside = insideHash(href);
  return inside
    ? element('a', { href: inside }, children)
    : element('a', { href, target: '_blank', rel: 'noopener noreferrer' }, children);
}

/** The hash of a permalink to a message of this workspace, else null. */
function insideHash(href) {
  const url = new URL(href);
  if (url.origin !== location.origin) {
    return null;
  }
  const archive = url.pathname.match(/^\/archives\/(\w+)(?:\/p(\d+)(\d{6}))?$/);
  if (archive) {
    const [, channel, seconds, fraction] = archive;
    return seconds ? `#${channel}/${seconds}.${fraction}` : `#${channel}`;
  }
  return url.pathname === '/' && url.hash ? url.hash : null;
}
