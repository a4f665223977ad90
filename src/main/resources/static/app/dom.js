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
  person: ['M12 12.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8z', 'M4.5 20c.8-3.6 3.7-5.5 7.5-5.5s6.7 1.9 7.5 5.5'],
  book: ['M5 4.5h6.2c.5 0 .8.3.8.8V20c0-.8-.6-1.3-1.4-1.3H5z', 'M19 4.5h-6.2c-.5 0-.8.3-.8.8V20c0-.8.6-1.3 1.4-1.3H19z'],
  plus: ['M12 5v14', 'M5 12h14'],
  check: ['m5 12.5 4.5 4.5L19 7.5'],
  onward: ['m9.5 5.5 6.5 6.5-6.5 6.5'],
  shield: ['M12 3.5 5 6v5.5c0 4.3 2.9 7.6 7 9 4.1-1.4 7-4.7 7-9V6z', 'm9 12 2.2 2.2L15.2 10'],
  globe: ['M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17z', 'M3.5 12h17', 'M12 3.5c2.4 2.4 3.5 5.2 3.5 8.5s-1.1 6.1-3.5 8.5c-2.4-2.4-3.5-5.2-3.5-8.5s1.1-6.1 3.5-8.5z'],
  key: ['M8 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9z', 'M12.5 12H21', 'M17.5 12v3.5'],
  chart: ['M4 20h16', 'M7 20v-6', 'M12 20V6', 'M17 20v-9'],
  speech: ['M4 5h16v11H11l-4.5 4v-4H4z', 'M8 9h8', 'M8 12.5h5'],
  rules: ['M4 5h16v14H4z', 'M4 10h16', 'M10 10v9'],
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
