// Images to take away, in the colours as they are seen. They are made of a drawing with its looks worked out, without <img> and
// without a parser, so that no content policy of the page around is in the way.
const LOOKS = 'fill stroke stroke-width stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity paint-order font-family font-size font-weight font-style'.split(' ');
const HUES = 'paper ink quiet line land contested city partnership person institution event document other'.split(' ');
const LEFT_OUT = '.hit, [display=none]';

// A copy that stands alone: the whole picture, with its looks as attributes.
const standalone = (svg, {paper, title, source}) => {
  const copy = svg.cloneNode(true);
  const [from, to] = [svg, copy].map((root) => [...root.querySelectorAll('*')]);
  from.forEach((element, i) => {
    const look = getComputedStyle(element);
    for (const name of LOOKS) if (element.childElementCount === 0) to[i].setAttribute(name, look.getPropertyValue(name));
    for (const {name} of [...to[i].attributes]) if (/^(class|part|role|tabindex|aria-.*)$/.test(name)) to[i].removeAttribute(name);
  });
  from.forEach((element, i) => element.matches(LEFT_OUT) && to[i].remove());
  for (const name of [...copy.attributes].map((attribute) => attribute.name)) copy.removeAttribute(name);
  const {width, height} = svg.viewBox.baseVal;
  fill(copy, {viewBox: `0 0 ${width} ${height}`, width, height, role: 'img'}, []);
  copy.prepend(s('title', {}, title), s('desc', {}, source), s('rect', {width, height, fill: paper}));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}`;
};

const outline = (element) => {
  const n = (name) => Number(element.getAttribute(name) ?? 0);
  const path = new Path2D(element.getAttribute('d') ?? '');
  if (element.localName === 'rect') path.roundRect(n('x'), n('y'), n('width'), n('height'), n('rx'));
  if (element.localName === 'circle') path.arc(n('cx'), n('cy'), n('r'), 0, 7);
  if (element.localName === 'line') {
    path.moveTo(n('x1'), n('y1'));
    path.lineTo(n('x2'), n('y2'));
  }
  return path;
};

const paintOne = (to, element, look) => {
  to.globalAlpha = element.localName === 'text' ? 1 : +look.strokeOpacity;
  to.fillStyle = look.fill;
  to.strokeStyle = look.stroke;
  to.lineWidth = parseFloat(look.strokeWidth);
  to.setLineDash(look.strokeDasharray === 'none' ? [] : look.strokeDasharray.split(/[\s,]+/).map(parseFloat));
  to.lineJoin = look.strokeLinejoin;
  if (element.localName === 'text') {
    const at = [element.textContent, element.getBBox().x, +element.getAttribute('y')];
    to.font = `${look.fontStyle} ${look.fontWeight} ${look.fontSize} ${look.fontFamily}`;
    if (look.stroke !== 'none') to.strokeText(...at);
    to.fillText(...at);
    return;
  }
  const path = outline(element);
  if (look.fill !== 'none') to.fill(path);
  if (look.stroke !== 'none') to.stroke(path);
};

// The picture on a canvas, twice as large: a PNG.
const painted = (svg, {paper}) => {
  const {width, height} = svg.viewBox.baseVal;
  const canvas = h('canvas', {width: width * 2, height: height * 2});
  const to = canvas.getContext('2d');
  const origin = svg.getScreenCTM().inverse();
  to.fillStyle = paper;
  to.fillRect(0, 0, canvas.width, canvas.height);
  for (const element of svg.querySelectorAll('path, rect, circle, line, text')) {
    const look = getComputedStyle(element);
    if (element.closest(LEFT_OUT) || !element.getClientRects().length || (element.localName === 'text' && !element.textContent)) continue;
    const {a, b, c, d, e, f} = origin.multiply(element.getScreenCTM());
    to.setTransform(2 * a, 2 * b, 2 * c, 2 * d, 2 * e, 2 * f);
    paintOne(to, element, look);
  }
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
};

// The elements of a picture of the service, which writes each with its end, and no comments.
const read = (text) => {
  const plain = (escaped) => escaped.replace(/&(\w+);/g, (_, name) => ({lt: '<', gt: '>', quot: '"', amp: '&'}[name]));
  const root = h('div');
  let at = root;
  for (const [, end, name, attributes, words] of text.matchAll(/<(\/?)([a-z]+)([^>]*)>|([^<]+)/g)) {
    if (words) at.append(plain(words));
    else if (end) at = at.parentNode;
    else at = at.appendChild(s(name, Object.fromEntries([...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [key, plain(value)]))));
  }
  return root.firstElementChild;
};

// Makes something of a picture of the service, which meanwhile stands in a place, with the colours and letters of that place.
const placed = (text, place, make) => {
  const svg = read(text);
  const room = h('div');
  const root = room.attachShadow({mode: 'open'});
  const look = getComputedStyle(place);
  for (const name of [...HUES.map((hue) => `--${hue}`), 'font-family']) svg.style.setProperty(name, look.getPropertyValue(name));
  root.adoptedStyleSheets = [sheetOf(svg.querySelector('style').textContent)];
  for (const each of svg.querySelectorAll('style, title, desc')) each.remove();
  root.append(svg);
  place.append(room);
  const made = make(svg);
  room.remove();
  return made;
};

// form: svg or png; drawing: of what is seen, if it has one; text: else the picture of the service.
const imageOf = (form, {frame, title, version, page, live}, drawing, text) => {
  const about = {paper: getComputedStyle(frame).backgroundColor, title: title.textContent, source: `${version.textContent}, ${page.href}`};
  const make = (svg) => (form === 'svg' ? standalone : painted)(svg, about);
  return drawing ? drawing.whole(make) : placed(text, live, make);
};

const save = (blob, name) => {
  const href = URL.createObjectURL(blob);
  h('a', {href, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(href), 9000);
};
