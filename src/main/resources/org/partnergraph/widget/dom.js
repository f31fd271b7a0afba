// Making elements. Text from the service only ever becomes text nodes, never markup.
const SVG = 'http://www.w3.org/2000/svg';

const fill = (node, attributes, children) => {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value == null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat(9).filter((child) => child != null && child !== false));
  return node;
};

// An HTML element: attributes, listeners as "onclick", children or text.
const h = (name, attributes, ...children) => fill(document.createElement(name), attributes, children);

// The same for SVG.
const s = (name, attributes, ...children) => fill(document.createElementNS(SVG, name), attributes, children);

// A style sheet of its own.
const sheetOf = (text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
};

// An icon of strokes in a square of 24.
const icon = (d) =>
  s('svg', {class: 'icon', viewBox: '0 0 24 24', width: 18, height: 18, 'aria-hidden': 'true', focusable: 'false'}, s('path', {d}));

// A button. With an icon its words are its name; they show as a tooltip.
const button = (words, onclick, {d, ...more} = {}) =>
  h('button', {type: 'button', part: 'button', onclick, ...(d ? {'aria-label': words, title: words} : {}), ...more}, d ? icon(d) : words);

const link = (words, href, more) => h('a', {href, part: 'link', target: '_top', ...more}, words);

const ICONS = {
  back: 'M20 12H5m6-7-7 7 7 7',
  more: 'M12 5v14M5 12h14',
  less: 'M5 12h14',
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  close: 'M6 6l12 12M18 6 6 18',
  play: 'M8 5v14l11-7z',
  pause: 'M8 5v14M16 5v14',
};
