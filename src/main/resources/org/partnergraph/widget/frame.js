// The frame round every view: title, views, the place for the picture, panel, filter and foot. It is made once for a language.
const FOR_A_VIEW = 'table controls caption filter filterButton share help'.split(' ');

// host: the widget; its methods are what the buttons do.
const frameOf = (host, words, language) => {
  const views = VIEWS.filter((view) => view !== 'connection' || host.hasAttribute('to'));
  const parts = {
    title: h('h2', {class: 'title', part: 'title'}),
    kind: h('span', {class: 'kind quiet'}),
    back: button(words('back'), () => host.back(), {d: ICONS.back, hidden: true}),
    views: views.map((view) => button(words(view), () => host.show(view), {part: 'button view', value: view, 'aria-pressed': 'false'})),
    table: button(words('table'), () => host.table(), {'aria-pressed': 'false', class: 'toggle'}),
    stage: h('div', {class: 'stage', part: 'stage', tabindex: -1}),
    controls: h('div', {class: 'controls', role: 'group', 'aria-label': words('controls'), hidden: true},
      button(words('bigger'), () => host.zoom(STEP), {d: ICONS.more}), button(words('smaller'), () => host.zoom(1 / STEP), {d: ICONS.less}),
      button(words('fit'), () => host.fit(), {d: ICONS.fit})),
    caption: h('p', {class: 'caption', part: 'caption', 'aria-hidden': 'true', hidden: true}),
    panel: h('section', {class: 'panel', part: 'panel', role: 'group', hidden: true}),
    filter: h('div', {class: 'filter', part: 'filter', hidden: true}),
    filterButton: button(words('filter'), () => host.toggleFilter(), {'aria-expanded': 'false', hidden: true}),
    page: link(words('page'), '#', {hidden: true}),
    version: h('span', {class: 'quiet version'}),
    share: button(words('share'), () => host.share(), {hidden: true}),
    help: button(words('help'), () => host.help(), {hidden: true}),
    live: h('p', {class: 'sr', role: 'status'}),
  };
  const {back, title, kind, table, stage, caption, panel, filter, filterButton, share, help, page, version, controls, live} = parts;
  parts.place = h('div', {class: 'place'}, stage, caption, panel);
  parts.frame = h('div', {class: 'frame', part: 'frame', lang: language, dir: 'ltr', role: 'group'},
    h('div', {class: 'head', part: 'header'}, back, h('div', {class: 'names'}, title, kind), table),
    h('div', {class: 'views', part: 'views', role: 'group', 'aria-label': words('views')}, parts.views),
    parts.place, filter, h('div', {class: 'foot', part: 'footer'}, filterButton, share, help, page, version, controls), live);
  return parts;
};

// What the buttons for ways and views say.
const pressed = ({back, views, table}, place, history) => {
  back.hidden = !history.length;
  for (const each of views) each.setAttribute('aria-pressed', each.value === place?.view && !place.table);
  table.setAttribute('aria-pressed', Boolean(place?.table));
};

// Says what is shown.
const heading = (parts, {view, data, about}, words) => {
  const {title, kind, frame} = parts;
  title.title = title.textContent = data.to ? `${data.from.label} – ${data.to.label}` : about.label;
  kind.textContent = data.to ? '' : about.type?.label ?? '';
  frame.setAttribute('aria-label', `${words(view)}: ${title.textContent}`);
  parts.seen = true;
};

// What can be done with what is shown; href: its full page.
const footed = ({page, share, help, version, filterButton, table}, {view, meta, things}, words, href) => {
  page.href = href;
  version.textContent = words('version', meta.version);
  page.hidden = share.hidden = help.hidden = table.hidden = false;
  filterButton.hidden = things.length < 3 || view === 'connection' || view === 'card';
};

// Takes away what only a view can do; known: whether the title still says what this is about.
const failing = (parts, state, known) => {
  if (!known) parts.title.textContent = parts.kind.textContent = '';
  parts.live.textContent = '';
  parts.frame.setAttribute('aria-label', state.querySelector('h2').textContent);
  staged(parts, false, state);
  for (const each of FOR_A_VIEW) parts[each].hidden = true;
};

const DARK = matchMedia('(prefers-color-scheme: dark)');

const themed = (host, {frame}) => {
  const theme = host.getAttribute('theme');
  frame.dataset.theme = theme === 'dark' || (theme !== 'light' && DARK.matches) ? 'dark' : 'light';
};

// All widgets of a page share one sheet, as long as they stay in their document.
const styled = (root) => {
  if (root.adoptedStyleSheets?.length || root.querySelector('style')) return;
  try {
    root.adoptedStyleSheets = [styled.sheet ??= sheetOf(STYLE)];
  } catch {
    root.append(h('style', {}, STYLE));
  }
};
