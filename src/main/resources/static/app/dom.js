// Building a page from data: everything goes in as text, so nothing that people write can become markup.

/** An element: dom('a', {href: '#', class: 'x', onclick: f}, 'text', child, null is left out). */
export function dom(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (key.startsWith('on')) {
      element.addEventListener(key.slice(2), value);
    } else {
      element.setAttribute(key, value === true ? '' : value);
    }
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined));
  return element;
}

const SHAPES = {
  envelope: ['M3 6.5h18v12H3z', 'm3.5 7 8.5 6.5L20.5 7'],
  leave: ['M14 4H6v16h8', 'M10.5 12H21', 'm17.5 8.5 3.5 3.5-3.5 3.5'],
  tray: ['M4 13.5 6.5 5h11L20 13.5V19H4z', 'M4 13.5h5l1 2h4l1-2h5'],
  list: ['M8 6.5h12', 'M8 12h12', 'M8 17.5h12', 'M4 6.5h.01', 'M4 12h.01', 'M4 17.5h.01'],
};

/** A line drawing of 24 by 24, decoration only. */
export function icon(name) {
  return drawing(SHAPES[name]);
}

/** The same for shapes of one's own: what stands in path elements. */
export function drawing(shapes) {
  const ns = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(ns, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  for (const shape of shapes) {
    const path = document.createElementNS(ns, 'path');
    path.setAttribute('d', shape);
    svg.append(path);
  }
  return svg;
}
