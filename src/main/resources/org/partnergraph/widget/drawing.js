// The drawing of a picture as SVG, with the places that the service gave, to move, zoom and walk in. It is moved by scrolling
// its place, so that touch, wheel and keys do what they do everywhere.
const READABLE = 0.9;
const SMALL = 0.6;
const USUAL = 1.15;
const SMALLEST = 0.25;
const LARGEST = 8;
const STEP = 1.3;
const TARGET = 26;
const CAPTION = 56;
const LETTERS = {label: 17, middle: 20, sub: 15, heading: 15};
const MARKS = {derived: '∴', inferred: '∴', contested: '≠'};

const caption = (of, type) =>
  (of?.lines ?? []).map((line, i) => s('text', {class: type === 'middle' ? 'label' : type, part: 'label', x: of.x, y: of.y + i * LETTERS[type], 'text-anchor': of.anchor, 'aria-hidden': /…$/.test(line) && 'true'}, line));

// The sign beside a line that is derived or contested, so that it differs by more than its look.
const signAt = ({kind, x, y}, at) => MARKS[kind] && stays(s('text', {class: `sign ${kind}`, x, y, 'text-anchor': 'middle', 'aria-hidden': 'true'}, MARKS[kind]), at?.x, at?.y);

// On a map what stands at a point keeps its size however near one looks.
const stays = (shape, x, y) => {
  shape.style.transformOrigin = `${x}px ${y}px`;
  return shape;
};

// The group at an end of an edge.
const groupAt = ({a, b}) => [a, b].find((node) => node.group);

// Whether an opened group is about a node: one of its members, or where it hangs.
const holds = ({parent, group}, id) => parent === id || group.of.includes(id);

// The end of an edge that lies further out: the edge has its colour.
const leaf = ({a, b}) => (a.parent === b.id ? a : b);

const kindOfBasis = (thing) => (thing.contested ? 'contested' : thing.basis ?? 'stated');

const sayEdge = (edge) => edge.sentence || `${edge.a.label} – ${edge.label} – ${edge.b.label}`;

class Drawing {
  #k = 1;
  #level = -1;
  #chosen = false;
  #fingers = new Map();
  #shapes = new Map();

  // stage: the place that scrolls it; expanded: ids of nodes; told: {open(stop), reach(stop), key(event)}
  constructor(picture, words, stage, expanded, told) {
    Object.assign(this, {picture, words, stage, expanded, told});
    this.stop = {node: picture.middle};
    const {width, height, headings = [], edges, nodes, legend = [], outlines} = picture;
    const quietFirst = [...edges].sort((a, b) => (b.chord ?? 0) - (a.chord ?? 0));
    const kind = words(outlines ? 'map' : 'graph');
    this.svg = s('svg', {class: `canvas ${outlines ? 'map' : ''}`, part: 'canvas', role: 'application', tabindex: -1, 'aria-label': `${kind}: ${picture.entity.label}`, 'aria-roledescription': kind, viewBox: `0 0 ${width} ${height}`},
      outlines?.map(({id, d}) => s('path', {class: id, d})),
      quietFirst.map((edge) => this.#edge(edge)),
      headings.map((heading) => this.#heading(heading)),
      [...nodes.values()].map((node) => this.#node(node)),
      legend.map(({path, dash, caption: of}) => stays(s('g', {class: 'sample'}, s('path', {class: 'line city', d: path, 'stroke-dasharray': dash}), caption(of, 'heading')), of.x, of.y)));
    // what lies above and below of what is in view: leads there, and arrow keys do as well
    this.hints = [-1, 1].map((way) => button('', () => stage.scrollBy(0, way * stage.clientHeight * 0.8), {class: 'beyond', tabindex: -1, 'aria-hidden': 'true', onmousedown: (event) => event.preventDefault()}));
    this.#listen();
    this.show();
  }

  // Shapes ---------------------------------------------------------------------------------------------------------------

  #edge(edge) {
    const kind = kindOfBasis(edge);
    const name = [sayEdge(edge), edge.sentence ? null : whenText(edge.when), !groupAt(edge) && this.words(kind)].filter(Boolean).join('; ');
    const shape = s('g', {class: `edge ${kind} ${edge.chord ? 'chord' : ''} ${leaf(edge).family}`, part: `edge ${kind}`, role: 'button', tabindex: -1, 'aria-label': name},
      s('path', {class: 'hit', d: edge.path}),
      edge.contested && this.picture.form !== 'narrow' && s('path', {class: 'seam', d: edge.path}),
      s('path', {class: 'line', part: 'line', d: edge.path, 'stroke-dasharray': edge.dash || null}), edge.sign && signAt(edge.sign, leaf(edge)));
    this.#shapes.set(edge, shape);
    shape.stop = {node: edge.a, edge};
    return shape;
  }

  #heading(heading) {
    const shape = s('g', {}, caption(heading, 'heading'));
    this.#shapes.set(heading, shape);
    return shape;
  }

  #node(node) {
    const middle = this.#isPill(node);
    const {group, label, sub, type, degree} = node;
    const name = [[label, ...(sub?.lines ?? [])].join(' '), ...(group ? [group.label] : [type?.label, this.words('edges', degree ?? node.edges.length)])].filter(Boolean).join(', ');
    const open = this.expanded.has(node.id);
    const shape = s('g', {class: `node ${node.family} ${middle ? 'middle' : group ? 'group' : ''}`, part: middle ? 'node middle' : 'node', role: 'button', tabindex: -1, 'aria-label': name, 'aria-expanded': (group || node.expandable || open) && !middle && String(open)}, this.#inside(node));
    this.#shapes.set(node, shape);
    shape.stop = {node};
    return stays(shape, node.x, node.y);
  }

  #isPill(node) {
    return node === this.picture.middle && !node.r;
  }

  #inside(node) {
    const {x, y, w, h: height} = node.box;
    return [node.leader && s('path', {class: 'leader', d: node.leader}), s('rect', {class: 'hit', x: x - 2, y: y - 1, width: w + 4, height: height + 2, rx: 6}),
      this.#symbol(node), caption(node.caption, this.#isPill(node) ? 'middle' : 'label'), caption(node.sub, 'sub')].flat(2).filter(Boolean);
  }

  #symbol(node) {
    const {x, y, r, box} = node;
    const hollow = node.edges.length && node.edges.every((edge) => edge.chord || edge.basis !== 'stated');
    const look = {class: `symbol ${hollow ? 'hollow' : ''}`, part: 'symbol'};
    if (this.#isPill(node)) return s('rect', {...look, x: box.x, y: box.y, width: box.w, height: box.h, rx: Math.min(22, box.h / 2)});
    if (node.group) return s('rect', {...look, x: x - 8, y: y - 6, width: 16, height: 12, rx: 6});
    return node.mark ? s('path', {...look, d: node.mark}) : s('circle', {...look, cx: x, cy: y, r});
  }

  // Shows what the filter of the picture leaves.
  show() {
    for (const [thing, shape] of this.#shapes) {
      shape.classList.toggle('undated', Boolean(this.picture.filter.years && thing.undated));
      if (thing.seen === false) shape.setAttribute('display', 'none');
      else shape.removeAttribute('display');
    }
    if (!(this.stop.edge ?? this.stop.node).seen) this.stop = {node: this.picture.middle};
    this.#rove();
    this.#hint();
  }

  // Says how much lies above and below of what is in view.
  #hint() {
    const {scrollTop, clientHeight} = this.stage;
    const counts = [0, 0];
    for (const {y, seen} of this.picture.outlines ? [] : this.picture.nodes.values()) {
      const at = y * this.#k - scrollTop;
      if (seen && (at < 0 || at > clientHeight)) counts[+(at > 0)]++;
    }
    counts.forEach((count, i) => {
      this.hints[i].hidden = !count || !clientHeight;
      this.hints[i].textContent = `${'↑↓'[i]} ${this.words('more', count)}`;
    });
  }

  // Walking --------------------------------------------------------------------------------------------------------------

  #rove() {
    for (const [thing, shape] of this.#shapes) if (shape.stop) shape.setAttribute('tabindex', thing === (this.stop.edge ?? this.stop.node) ? 0 : -1);
  }

  go(stop, focus = true) {
    this.stop = stop;
    this.#rove();
    const thing = stop.edge ?? stop.node;
    this.#reveal(thing);
    if (focus) this.#shapes.get(thing).focus({preventScroll: true});
  }

  // Marks what is open in the panel, and keeps it in view beside it.
  choose(thing) {
    for (const [each, shape] of this.#shapes) shape.classList.toggle('chosen', each === thing);
    if (thing) this.#reveal(thing);
  }

  find(id) {
    const node = this.picture.nodes.get(id);
    const edge = this.picture.edges.find((each) => each.id === id);
    return node ? {node} : edge && {node: edge.a, edge};
  }

  key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return false;
    const {key} = event;
    if (key in ARROWS) {
      const next = walk(this.stop, key, this.picture.nodes.values());
      if (next) this.go(next);
    } else if (key === 'Enter' || key === ' ') this.told.open(this.stop);
    else if (key === 'Home') this.go({node: this.picture.middle});
    else if (key === '+' || key === '=') this.zoom(STEP);
    else if (key === '-') this.zoom(1 / STEP);
    else if (key === '0') this.fit();
    else return false;
    return true;
  }

  // Moving and zooming ---------------------------------------------------------------------------------------------------

  get #whole() {
    return Math.min(this.stage.clientWidth / this.picture.width, this.stage.clientHeight / this.picture.height);
  }

  // The place has another size: fits anew unless the reader has chosen a size.
  resize() {
    if (this.stage.clientWidth && !this.#chosen) this.home();
  }

  // All of it if its letters can be read so, as on a map, else its whole width, with what is to be seen first in view, or the middle.
  home() {
    const {width, outlines, middle, first} = this.picture;
    const {clientWidth, clientHeight} = this.stage;
    const whole = this.#whole;
    const size = outlines || whole >= READABLE ? Math.min(whole, USUAL) : Math.min(Math.max(clientWidth / width, SMALL), 1);
    this.#size(size);
    this.#centre(first?.h * size < clientHeight ? first : middle);
  }

  // All of it, or where its letters could not be read so, as much as can, around the middle.
  fit() {
    const {middle, outlines} = this.picture;
    this.#chosen = false;
    this.#size(Math.min(Math.max(this.#whole, outlines ? 0 : SMALL), USUAL));
    this.#centre(middle);
  }

  #centre({x, y, w = 0, h: height = 0}) {
    const {clientWidth, clientHeight} = this.stage;
    this.#look(x + w / 2, y + height / 2, clientWidth / 2, clientHeight / 2);
  }

  // Keeps the point of the picture that is at a place of the stage: if none is given, the node that one is at, or the middle.
  zoom(factor, place) {
    const {left, top} = this.svg.getBoundingClientRect();
    const stage = this.stage.getBoundingClientRect();
    const size = [this.stage.clientWidth, this.stage.clientHeight];
    const {x: nodeX, y: nodeY} = this.stop.node;
    place ??= [left + nodeX * this.#k - stage.left, top + nodeY * this.#k - stage.top].map((at, i) => (at > 0 && at < size[i] ? at : size[i] / 2));
    const [x, y] = [(place[0] + stage.left - left) / this.#k, (place[1] + stage.top - top) / this.#k];
    this.#chosen = true;
    this.#size(Math.min(Math.max(this.#k * factor, SMALLEST), LARGEST));
    this.#look(x, y, ...place);
  }

  #size(k) {
    this.#k = k;
    this.svg.setAttribute('width', Math.floor(this.picture.width * k));
    this.svg.setAttribute('height', Math.floor(this.picture.height * k));
    // what is drawn small is still hit easily
    this.svg.style.setProperty('--wider', Math.max(0, 24 - TARGET * k));
    this.svg.style.setProperty('--near', 1 / k);
    this.#name(k);
    this.#hint();
  }

  // On a map names find other room at another size: each level says which differ from the one before.
  #name(k) {
    const {levels = [], nodes} = this.picture;
    const level = levels.findLastIndex(({from}) => from <= k);
    if (level === this.#level) return;
    this.#level = level;
    for (const {names} of levels.slice(0, level + 1)) for (const [id, name] of Object.entries(names)) Object.assign(nodes.get(id), name);
    for (const node of nodes.values()) this.#shapes.get(node).replaceChildren(...this.#inside(node));
  }

  // What is made of the picture at its own size, for which it stands on the stage.
  whole(make) {
    const [k, {scrollLeft, scrollTop}, {svg}] = [this.#k, this.stage, this];
    const away = !svg.isConnected;
    if (away) this.stage.append(svg);
    this.#size(1);
    const made = make(svg);
    this.#size(k);
    if (away) svg.remove();
    this.stage.scrollTo(scrollLeft, scrollTop);
    return made;
  }

  #look(x, y, left, top) {
    this.stage.scrollTo(x * this.#k - left, y * this.#k - top);
  }

  #reveal(thing) {
    const shape = this.#shapes.get(thing);
    const [at, seen] = [shape.querySelector('.line') ?? shape, this.stage].map((each) => each.getBoundingClientRect());
    const past = (start, end, from, to) => (end - start > to - from ? (start + end - from - to) / 2 : Math.min(0, start - from - 12) + Math.max(0, end - to + 12));
    this.stage.scrollBy(past(at.left, at.right, seen.left, seen.left + this.stage.clientWidth), past(at.top, at.bottom, seen.top, seen.top + this.stage.clientHeight - CAPTION));
  }

  #listen() {
    const {svg} = this;
    this.stage.onscroll = () => this.#hint();
    const stopOf = (event) => event.target.closest?.('.node, .edge')?.stop;
    let dragged = false;
    svg.addEventListener('keydown', (event) => {
      if (!this.key(event) && !this.told.key(event)) return;
      event.preventDefault();
      event.stopPropagation();
    });
    svg.addEventListener('focusin', (event) => this.#reached(stopOf(event)));
    svg.addEventListener('pointerover', (event) => this.told.reach(stopOf(event), true));
    svg.addEventListener('pointerleave', () => this.told.reach(null, true));
    svg.addEventListener('click', (event) => {
      const stop = !(dragged && event.detail) && stopOf(event);
      dragged = false;
      if (!stop) return;
      this.go(stop);
      this.told.open(stop);
    });
    svg.addEventListener('wheel', (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      this.zoom(Math.exp(-event.deltaY / 200), this.#within(event));
    }, {passive: false});
    svg.addEventListener('pointerdown', (event) => {
      if (event.button) return;
      dragged = false;
      this.#fingers.set(event.pointerId, event);
    });
    svg.addEventListener('pointermove', (event) => {
      const before = this.#fingers.get(event.pointerId);
      if (!before || (!dragged && Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY) < 4)) return;
      if (!dragged) svg.setPointerCapture(event.pointerId);
      dragged = true;
      this.#drag(before, event);
      this.#fingers.set(event.pointerId, event);
    });
    for (const end of ['pointerup', 'pointercancel', 'pointerleave']) svg.addEventListener(end, (event) => this.#fingers.delete(event.pointerId));
  }

  // The focus may come without a key of ours: from a screen reader, or from the page.
  #reached(stop) {
    if (stop && (stop.edge ?? stop.node) !== (this.stop.edge ?? this.stop.node)) {
      this.stop = stop;
      this.#rove();
    }
    this.told.reach(stop);
  }

  #within(event) {
    const {left, top} = this.stage.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  }

  // A mouse moves the picture, two fingers zoom it; one finger scrolls by itself.
  #drag(before, after) {
    const fixed = [...this.#fingers.values()].find((finger) => finger.pointerId !== after.pointerId);
    const apart = (finger) => Math.hypot(finger.clientX - fixed.clientX, finger.clientY - fixed.clientY) || 1;
    if (fixed) this.zoom(apart(after) / apart(before), this.#within(fixed));
    else this.stage.scrollBy(before.clientX - after.clientX, before.clientY - after.clientY);
  }
}
