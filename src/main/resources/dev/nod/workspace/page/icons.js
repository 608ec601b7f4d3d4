/** The page's few line icons, drawn on a 24 by 24 grid. */

const PATHS = {
  hash: ['M9 4 7 20', 'M17 4l-2 16', 'M4.5 9h16', 'M3.5 15h16'],
  lock: ['M6 11h12v9H6z', 'M8.5 11V8a3.5 3.5 0 0 1 7 0v3'],
  menu: ['M4 7h16', 'M4 12h16', 'M4 17h16'],
  close: ['M6 6l12 12', 'M18 6 6 18'],
  back: ['M14 5l-7 7 7 7'],
  down: ['M6 9l6 6 6-6'],
  smile: ['M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z', 'M8.5 14.5a4.2 4.2 0 0 0 7 0', 'M9 9.6v.4', 'M15 9.6v.4'],
  thread: ['M20 11.5a7.5 7.5 0 0 1-11 6.6L4 20l1.9-5A7.5 7.5 0 1 1 20 11.5z'],
  pencil: ['M4 20l1-4.5L15.5 5 19 8.5 8.5 19z'],
  trash: ['M5 7h14', 'M9.5 7V4.5h5V7', 'M7 7l.8 13h8.4L17 7', 'M10.5 11v5.5', 'M13.5 11v5.5'],
  send: ['M4.5 12 20 4.5 15 20l-3.5-6.5z', 'M11.5 13.5 20 4.5'],
  search: ['M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12z', 'M15 15l5 5'],
  people: ['M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z', 'M2.5 19.5a6.5 6.5 0 0 1 13 0', 'M16 5.5a3.2 3.2 0 0 1 0 6.2', 'M18 14.5a6 6 0 0 1 3.5 5'],
  eye: ['M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z', 'M12 9.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6z'],
  more: ['M5.5 12h.01', 'M12 12h.01', 'M18.5 12h.01'],
  tick: ['M5 12.5l4.5 4.5L19 7.5'],
};

const SVG = 'http://www.w3.org/2000/svg';

/** A decorative icon; the control around it carries the name. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  for (const drawing of PATHS[name]) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', drawing);
    svg.append(path);
  }
  return svg;
}
