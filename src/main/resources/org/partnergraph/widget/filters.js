// The filter: kinds of relations, and a span of years that can run by itself where motion is welcome.
const MOTION = matchMedia('(prefers-reduced-motion: no-preference)');
const PACE = 450;

const kindsOf = (rows, picture) => {
  const counted = new Map();
  for (const row of rows) {
    const id = picture ? picture.kindOf(row) : row.relation;
    const known = picture?.relations?.find((relation) => relation.id === id);
    const kind = counted.get(id) ?? {id, label: known?.label ?? row.label ?? id, count: 0, dash: known?.dash};
    counted.set(id, {...kind, count: kind.count + 1});
  }
  return [...counted.values()].sort((a, b) => b.count - a.count);
};

// The pattern of the lines of a kind.
const dashed = (dash, width) => s('svg', {width, height: 8, 'aria-hidden': 'true'}, s('path', {class: 'line', d: `M0 4H${width}`, 'stroke-dasharray': dash || null}));

// things: edges or rows with a span of years; filter: {kinds, years}; changed(running) is called after every change.
const filterBar = ({things, picture, filter, words, changed}) => {
  const spans = things.map((thing) => thing.span ?? thing.years).filter(Boolean).flat().filter(isFinite);
  const kinds = kindsOf(things, picture);
  const chip = (kind) =>
    h('label', {class: 'chip'},
      h('input', {type: 'checkbox', checked: !filter.kinds.has(kind.id), onchange: ({target}) => {
        filter.kinds[target.checked ? 'delete' : 'add'](kind.id);
        changed();
      }}),
      picture && dashed(kind.dash, 26),
      h('span', {}, `${kind.label} `, h('span', {class: 'quiet'}, kind.count)));
  return [
    kinds.length > 1 && h('fieldset', {}, h('legend', {}, words('kinds')), h('div', {class: 'chips'}, kinds.map(chip))),
    new Set(spans).size > 1 && yearsOf(spans, things, filter, words, changed),
  ].filter(Boolean);
};

const yearsOf = (spans, things, filter, words, changed) => {
  const [first, last] = [Math.min(...spans), Math.max(...spans)];
  const [from, until] = filter.years ?? [first, last];
  const slider = (name, value) => h('input', {type: 'range', min: first, max: last, step: 1, value, 'aria-label': `${words('years')}, ${words(name)}`, oninput: () => moved(name)});
  const ends = {from: slider('from', from), until: slider('until', until)};
  const shown = h('output', {class: 'span'}, `${from} – ${until}`);
  const set = (a, b, running) => {
    ends.from.value = a;
    ends.until.value = b;
    shown.textContent = `${a} – ${b}`;
    filter.years = a === first && b === last ? null : [a, b];
    changed(running);
  };
  const moved = (name) => {
    const [a, b] = [Number(ends.from.value), Number(ends.until.value)];
    if (name === 'from') set(a, Math.max(a, b));
    else set(Math.min(a, b), b);
  };
  return h('fieldset', {class: 'years'}, h('legend', {}, words('years')), bars(first, last, things),
    h('div', {class: 'ends'}, ends.from, ends.until), h('p', {}, shown, ' ', MOTION.matches && player(ends, first, last, set, words, changed),
      h('span', {class: 'quiet'}, ` ${words('undatedStay')}`)));
};

// How much lies in each year.
const bars = (first, last, things) => {
  const width = last - first + 1;
  const counts = new Array(width).fill(0);
  for (const span of things.map((thing) => thing.span ?? thing.years).filter(Boolean)) counts[span.find(isFinite) - first]++;
  const most = Math.max(...counts);
  return s('svg', {class: 'bars', viewBox: `0 0 ${width} 20`, preserveAspectRatio: 'none', width: '100%', height: 24, 'aria-hidden': 'true'},
    counts.map((count, i) => count > 0 && s('rect', {x: i, width: 0.8, y: 20 - (20 * count) / most, height: (20 * count) / most})));
};

const player = (ends, first, last, set, words, changed) => {
  let running = 0;
  const look = (name) => {
    play.replaceChildren(icon(ICONS[name]));
    play.ariaLabel = play.title = words(name);
  };
  const stop = () => {
    clearInterval(running);
    running = 0;
    look('play');
    if (play.isConnected) changed();
  };
  const play = button(words('play'), () => {
    if (running) return stop();
    look('pause');
    let year = Number(ends.until.value) >= last ? Number(ends.from.value) : Number(ends.until.value);
    running = setInterval(() => {
      if (!play.isConnected || ++year > last) return stop();
      set(Number(ends.from.value), year, true);
    }, Math.min(PACE, 9000 / (last - first)));
  }, {d: ICONS.play});
  return play;
};
