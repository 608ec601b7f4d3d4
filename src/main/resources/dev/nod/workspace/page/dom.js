/** Building and refreshing DOM nodes; text always becomes a text node, never markup. */

const signatures = new WeakMap();

/**
 * Creates an element. Attributes named `on…` are listeners; false, null and undefined leave the
 * attribute out, true sets it empty.
 */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    setAttribute(node, name, value);
  }
  node.append(...present(children));
  return node;
}

function setAttribute(node, name, value) {
  if (value === false || value === null || value === undefined) {
    return;
  }
  if (name.startsWith('on')) {
    node.addEventListener(name.slice(2), value);
  } else {
    node.setAttribute(name, value === true ? '' : String(value));
  }
}

function present(children) {
  return children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);
}

/** Replaces all children of a node. */
export function fill(node, ...children) {
  node.replaceChildren(...present(children));
}

/** Text with line breaks as `<br>`. */
export function lines(text) {
  return text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [element('br'), line]));
}

/**
 * Brings a list's children in line with the rows, rebuilding only those whose signature changed.
 *
 * @param {Element} parent
 * @param {{key: string, signature: string, build: () => HTMLElement}[]} rows
 */
export function showRows(parent, rows) {
  const shown = new Map([...parent.children].map((child) => [child.dataset.key, child]));
  const nodes = rows.map((row) => {
    const old = shown.get(row.key);
    return old && signatures.get(old) === row.signature ? old : rebuilt(row, old);
  });
  const keep = new Set(nodes);
  [...parent.children].filter((child) => !keep.has(child)).forEach((child) => child.remove());
  nodes.forEach((node, index) => {
    if (parent.children[index] !== node) {
      parent.insertBefore(node, parent.children[index] ?? null);
    }
  });
}

function rebuilt(row, old) {
  const node = row.build();
  node.dataset.key = row.key;
  signatures.set(node, row.signature);
  if (old) {
    const focus = focusWithin(old);
    old.replaceWith(node);
    focus?.(node);
  }
  return node;
}

/**
 * How to put the focus back on the same control of a node that replaces this one: first on the node
 * itself, since its buttons show only while the focus is inside.
 */
function focusWithin(old) {
  const active = document.activeElement;
  if (!old.contains(active)) {
    return null;
  }
  const hold = active.dataset.hold;
  return (node) => {
    const same = hold && [...node.querySelectorAll('[data-hold]')].find((one) => one.dataset.hold === hold);
    node.querySelector('[tabindex]')?.focus({ preventScroll: true });
    same?.focus({ preventScroll: true });
  };
}
