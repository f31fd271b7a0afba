// The filter: kinds of relations, and a span of years that can run by itself where motion is welcome.
const MOTION = matchMedia('(prefers-reduced-motion: no-preference)');
const PACE = 450;

const kindsOf = (rows, picture) => {
  const counted = new Map();
  for (const row of rows) {
    const id = row.kind ?? row.relation;
    const known = picture?.relations?.find((relation) => relation.id === id);
    const kind = counted.get(id) ?? {id, label: known?.label ?? row.label ?? row.relation, count: 0, dash: row.dash, family: picture && leaf(row).family};
    counted.set(id, {...kind, count: kind.count + 1});
  }
  return [...counted.values()].sort((a, b) => b.count - a.count);
};

// The pattern of the lines of a kind, or without one the colour of a family.
const dashed = ({dash, family}, width) =>
  s('svg', {class: family, width, height: 12, 'aria-hidden': 'true'}, dash == null ? s('circle', {class: 'symbol', cx: width / 2, cy: 6, r: 5.5}) : s('path', {class: 'line', d: `M0 6H${width}`, 'stroke-dasharray': dash || null}));

// things: edges or rows with a span of years, or undated; filter: as of a Picture; ends: the first and the last year that the page asks for,
// or null; changed(running) is called after every change.
const filterBar = ({things, picture, filter, ends, words, changed}) => {
  const spans = things.map(({span}) => span).filter(Boolean);
  const years = spans.flat().filter(isFinite);
  const [first, last] = [ends[0] ?? Math.min(...years), ends[1] ?? Math.max(...years)];
  const kinds = kindsOf(things, picture);
  const chip = (kind) =>
    h('label', {class: 'chip'},
      h('input', {type: 'checkbox', checked: !filter.kinds.has(kind.id), onchange: ({target}) => {
        filter.kinds[target.checked ? 'delete' : 'add'](kind.id);
        changed();
      }}),
      picture && dashed(kind, 44),
      h('span', {}, `${kind.label} `, h('span', {class: 'quiet'}, kind.count)));
  return [
    kinds.length > 1 && h('fieldset', {}, h('legend', {}, words('kinds')), h('div', {class: 'chips'}, kinds.map(chip))),
    last > first && yearsOf(first, last, spans, things.filter(({undated}) => undated).length, filter, words, changed),
  ].filter(Boolean);
};

// bare: how many have no date. They stay in any period, until the reader leaves them out.
const yearsOf = (first, last, spans, bare, filter, words, changed) => {
  const [from, until] = filter.years ?? [first, last];
  const slider = (name, value) => h('input', {type: 'range', min: first, max: last, step: 1, value, 'aria-label': `${words('years')}, ${words(name)}`, 'aria-valuetext': `${from} – ${until}`, oninput: () => moved(name)});
  const ends = {from: slider('from', from), until: slider('until', until)};
  const shown = h('output', {class: 'span'}, `${from} – ${until}`);
  const undated = h('input', {type: 'checkbox', checked: !filter.dated, onchange: () => {
    filter.dated = !undated.checked;
    changed();
  }});
  const set = (a, b, running) => {
    const whole = a === first && b === last;
    ends.from.value = a;
    ends.until.value = b;
    ends.from.ariaValueText = ends.until.ariaValueText = shown.textContent = `${a} – ${b}`;
    filter.years = whole ? null : [a, b];
    filter.ends = [a > first && a, b < last && b].map((year) => year && `${year}`.padStart(4, 0));
    changed(running);
  };
  const moved = (name) => {
    const [a, b] = [+ends.from.value, +ends.until.value];
    if (name === 'from') set(a, Math.max(a, b));
    else set(Math.min(a, b), b);
  };
  return h('fieldset', {class: 'years'}, h('legend', {}, words('years')),
    h('div', {class: 'ends'}, ends.from, bars(first, last, spans), ends.until), h('p', {}, shown, ' ', MOTION.matches && player(ends, first, last, set, words, changed),
      bare > 0 && h('label', {class: 'chip'}, undated, `${words('undated')} `, h('span', {class: 'quiet'}, bare))));
};

// How much begins in each year; each bar stands above the place of its year on the sliders.
const bars = (first, last, spans) => {
  const width = last - first;
  const counts = new Array(width + 1).fill(0);
  for (const [year] of spans) if (year >= first && year <= last) counts[year - first]++;
  const most = Math.max(1, ...counts);
  return s('svg', {class: 'bars', viewBox: `0 0 ${width} 20`, preserveAspectRatio: 'none', height: 24, 'aria-hidden': 'true'},
    counts.map((count, i) => count > 0 && s('rect', {x: i - 0.4, width: 0.8, y: 20 - (20 * count) / most, height: (20 * count) / most})));
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
    let year = +ends.until.value >= last ? +ends.from.value : +ends.until.value;
    running = setInterval(() => {
      if (!play.isConnected || ++year > last) return stop();
      set(+ends.from.value, year, true);
    }, Math.min(PACE, 9000 / (last - first)));
  }, {d: ICONS.play});
  return play;
};
