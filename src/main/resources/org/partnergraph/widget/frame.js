// The frame round every view: title, views, the place for the picture, panel, filter and foot. It is made once for a language.
const VIEWS = ['connection', 'graph', 'map', 'timeline', 'card'];
const DRAWN = ['graph', 'map'];

// host: the widget; its methods are what the buttons do.
const frameOf = (host, words, language) => {
  const parts = {
    title: h('h2', {class: 'title', part: 'title'}),
    kind: h('span', {class: 'kind quiet'}),
    back: button(words('back'), () => host.back(), {d: ICONS.back, hidden: true}),
    views: h('div', {class: 'views', part: 'views', role: 'group', 'aria-label': words('views')}),
    stage: h('div', {class: 'stage', part: 'stage'}),
    controls: h('div', {class: 'controls', role: 'group', 'aria-label': words('controls'), hidden: true},
      button(words('bigger'), () => host.zoom(STEP), {d: ICONS.more}), button(words('smaller'), () => host.zoom(1 / STEP), {d: ICONS.less}),
      button(words('fit'), () => host.fit(), {d: ICONS.fit})),
    caption: h('p', {class: 'caption', part: 'caption', 'aria-hidden': 'true', hidden: true}),
    panel: h('section', {class: 'panel', part: 'panel', role: 'group', hidden: true}),
    filter: h('div', {hidden: true}),
    foot: h('div', {class: 'foot', part: 'footer'}),
    live: h('p', {class: 'sr', role: 'status'}),
  };
  parts.filterButton = button(words('filter'), () => host.toggleFilter(), {'aria-expanded': 'false', hidden: true});
  parts.page = link(words('page'), '#', {hidden: true});
  parts.version = h('span', {class: 'quiet version'});
  parts.table = button(words('table'), () => host.table(), {'aria-pressed': 'false', class: 'toggle'});
  parts.share = button(words('share'), () => host.share(), {hidden: true});
  parts.help = button(words('help'), () => host.help(), {hidden: true});
  parts.foot.append(parts.filterButton, parts.share, parts.help, parts.page, parts.version, parts.controls);
  parts.head = h('div', {class: 'head', part: 'header'}, parts.back, h('div', {class: 'names'}, parts.title, parts.kind), parts.table);
  parts.frame = h('div', {class: 'frame', part: 'frame', lang: language, dir: 'ltr', role: 'group'},
    parts.head, parts.views, h('div', {class: 'place'}, parts.stage, parts.caption, parts.panel), parts.filter, parts.foot, parts.live);
  return parts;
};

const viewButtons = (parts, host, words, shown) => {
  const views = VIEWS.filter((view) => view !== 'connection' || host.hasAttribute('to'));
  parts.views.replaceChildren(
    ...views.map((view) => h('button', {type: 'button', part: 'button view', 'aria-pressed': String(view === shown), onclick: () => host.show(view)}, words(view))));
};

// Opens the panel with a title and a body, and puts the reader there.
const openPanel = (parts, {title, body}, words, onclose) => {
  const heading = h('h3', {tabindex: -1}, title);
  parts.panel.setAttribute('aria-label', title);
  parts.panel.replaceChildren(h('div', {class: 'panelhead'}, heading, button(words('close'), onclose, {d: ICONS.close})), h('div', {class: 'panelbody', tabindex: 0, role: 'region', 'aria-label': title}, body));
  parts.panel.hidden = false;
  heading.focus({preventScroll: true});
};
