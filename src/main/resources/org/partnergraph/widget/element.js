// <partner-graph>: the element itself. Attributes: entity, to, view, lang, theme, load, src, since, until, kinds, limit.
const SLOW = 5000;
const PATIENCE = 60000;
const NARROW = 480;
const FEW = 24;
const ATTRIBUTES = ['entity', 'to', 'view', 'lang', 'theme', 'load', 'src', 'since', 'until', 'kinds', 'limit'];

const DARK = matchMedia('(prefers-color-scheme: dark)');

const sheet = () => {
  const made = new CSSStyleSheet();
  made.replaceSync(STYLE);
  return made;
};

const styled = (root) => {
  try {
    root.adoptedStyleSheets = [(styled.sheet ??= sheet())];
  } catch {
    root.append(h('style', {}, STYLE));
  }
};

class PartnerGraph extends HTMLElement {
  static observedAttributes = ATTRIBUTES;

  #dark = () => this.#theme();
  #root = this.attachShadow({mode: 'open'});
  #sizes = new ResizeObserver(() => this.#resized());
  #due = false;
  #state = 'ask';
  #asked = false;
  #history = [];
  #place = null;
  #loading = null;
  #shown = null;
  #parts;
  #words;
  #service;

  // Life ----------------------------------------------------------------------------------------------------------------

  connectedCallback() {
    styled(this.#root);
    DARK.addEventListener('change', this.#dark);
    this.#restart();
  }

  disconnectedCallback() {
    this.#loading?.abort();
    this.#sizes.disconnect();
    DARK.removeEventListener('change', this.#dark);
  }

  attributeChangedCallback(name, before, after) {
    if (!this.isConnected || before === after || !this.#parts) return;
    if (name === 'theme') this.#theme();
    else this.#restart();
  }

  // Several attributes set at once start it once.
  #restart() {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      if (this.isConnected) this.#start();
    });
  }

  #start() {
    const language = languageFor(this);
    this.#words = wordsOf(language);
    this.#parts = frameOf(this, this.#words, language);
    this.#root.querySelector('.frame')?.remove();
    this.#root.append(this.#parts.frame);
    this.#parts.frame.addEventListener('keydown', (event) => this.#key(event));
    this.#sizes.disconnect();
    this.#sizes.observe(this.#parts.stage);
    this.#theme();
    this.#history = [];
    try {
      this.#service = serviceOf(this, language);
    } catch (failure) {
      return this.#fail(failure);
    }
    if (this.getAttribute('load') === 'click' && !this.#asked) this.#ask();
    else this.#go(this.#first());
  }

  #ask() {
    this.#as('ask');
    this.#parts.frame.setAttribute('aria-label', this.#words('ask'));
    this.#parts.stage.replaceChildren(placeholder(this.#words, this.#service.host, () => {
      this.#asked = true;
      this.#go(this.#first(), 'stage');
    }));
  }

  #first() {
    const asked = this.getAttribute('view') ?? (this.hasAttribute('to') ? 'connection' : 'graph');
    const view = asked === 'table' ? (this.hasAttribute('to') ? 'connection' : 'graph') : VIEWS.includes(asked) ? asked : 'graph';
    return {view, table: asked === 'table', entity: this.getAttribute('entity'), expand: [], open: []};
  }

  #theme() {
    const theme = this.getAttribute('theme');
    this.#parts.frame.dataset.theme = theme === 'dark' || (theme !== 'light' && DARK.matches) ? 'dark' : 'light';
  }

  #as(state) {
    this.#state = this.#parts.frame.dataset.state = state;
  }

  // Loading -------------------------------------------------------------------------------------------------------------

  #address({view, entity, expand, open}) {
    const [since, until] = ['since', 'until'].map((name) => this.getAttribute(name));
    const limits = {since, until};
    if (view === 'connection') return this.#service.address('api/connections', {from: entity, to: this.getAttribute('to'), ...limits});
    if (view === 'card') return this.#service.about(entity);
    if (view === 'timeline') return this.#service.about(entity, 'timeline', limits);
    const kinds = this.getAttribute('kinds')?.split(/[\s,]+/);
    if (view === 'map') return this.#service.about(entity, 'map', {...limits, kinds});
    const form = this.clientWidth < NARROW ? 'narrow' : null;
    return this.#service.about(entity, 'graph', {
      ...limits, limit: this.getAttribute('limit') ?? FEW, kinds, expand, open, form,
    });
  }

  // Goes to a place; focus: the id of a node, or "stage", that the reader is put on.
  async #go(place, focus) {
    this.#loading?.abort();
    const loading = (this.#loading = new AbortController());
    const before = this.#place;
    this.#place = place;
    this.#as('loading');
    this.#closePanel(false);
    this.#parts.stage.replaceChildren(skeleton(this.#words));
    const slow = setTimeout(() => this.#slow(), SLOW);
    const patience = setTimeout(() => loading.abort(new Failure('offline')), PATIENCE);
    try {
      const answer = await this.#ready(place, loading.signal);
      if (this.#loading === loading) this.#render(place, answer, focus, before);
    } catch (failure) {
      if (this.#loading === loading) this.#fail(loading.signal.reason instanceof Failure ? loading.signal.reason : failure, focus);
    } finally {
      clearTimeout(slow);
      clearTimeout(patience);
    }
  }

  async #ready(place, signal) {
    if (!place.entity) throw new Failure('refused', {words: 'noEntity'});
    if (place.view === 'connection' && !this.hasAttribute('to')) throw new Failure('refused', {words: 'noTarget'});
    return this.#service.json(this.#address(place), signal);
  }

  #slow() {
    const says = this.#parts.stage.querySelector('.says');
    says?.replaceChildren(h('strong', {}, this.#words('slow')), ' ', this.#words('slowLead'));
    says?.after(button(this.#words('again'), () => this.reload()));
  }

  #fail(failure, focus) {
    if (!(failure instanceof Failure)) {
      if (failure.name === 'AbortError') return;
      console.error(failure);
    }
    const told = {kind: failure.kind ?? 'refused', status: failure.status ?? 0, detail: failure.message};
    const state = stateView({...failure, ...told, detail: failure.detail, entity: this.#place?.entity}, this.#context(), () => this.reload(), (id) => this.centre(id));
    this.#as(told.kind);
    this.#shown = null;
    this.#parts.stage.classList.add('text');
    this.#parts.stage.replaceChildren(state);
    for (const name of ['controls', 'caption']) this.#parts[name].hidden = true;
    this.#parts.frame.setAttribute('aria-label', state.querySelector('h2').textContent);
    if (this.#history.length) state.append(button(this.#words('back'), () => this.back()));
    if (focus) state.focus({preventScroll: true});
    this.dispatchEvent(new CustomEvent('error', {detail: told}));
  }

  // Showing -------------------------------------------------------------------------------------------------------------

  #context() {
    return {words: this.#words, service: this.#service, host: this, go: (id) => this.#profile(id)};
  }

  #render(place, {data, meta}, focus, before) {
    const same = before && before.view === place.view && before.entity === place.entity && this.#shown?.filter;
    const shown = {...place, data, meta, filter: same ? this.#shown.filter : {kinds: new Set(), years: null}};
    if (DRAWN.includes(place.view)) {
      shown.picture = new Picture(data);
      shown.picture.filter = shown.filter;
      shown.picture.filtered();
    } else if (place.view === 'timeline') shown.rows = entryRows(data);
    else if (place.view === 'connection') shown.rows = stepRows(data.paths);
    else shown.rows = factGroups(data, this.#service.language).flatMap((group) => group.rows);
    const things = shown.picture?.edges ?? shown.rows;
    if (!things.length && place.view !== 'connection') throw new Failure('empty');
    this.#shown = shown;
    this.#as('ready');
    this.#heading(shown);
    this.#fillStage(focus);
    this.#foot(shown, things);
    this.say(this.#words('shown', this.#parts.title.textContent, data.shown ?? things.length, data.total ?? things.length));
    this.dispatchEvent(new CustomEvent('ready', {bubbles: true, composed: true, detail: {view: place.view, entity: place.entity, shown: things.length}}));
  }

  #heading({view, data, table}) {
    const {title, kind, frame, back} = this.#parts;
    const about = data.entity ?? data.from ?? data;
    title.textContent = data.to ? `${data.from.label} – ${data.to.label}` : about.label;
    kind.textContent = data.to ? '' : about.type?.label ?? '';
    frame.setAttribute('aria-label', this.#words('widget', this.#words(view), title.textContent));
    back.hidden = !this.#history.length;
    viewButtons(this.#parts, this, this.#words, view);
    this.#parts.table.setAttribute('aria-pressed', String(table));
  }

  #foot({entity, meta, picture}, things) {
    const {page, share, help, version, filterButton} = this.#parts;
    page.href = this.hasAttribute('to') && this.#place.view === 'connection'
      ? this.#service.address('connections', {from: entity, to: this.getAttribute('to')}) : this.#service.page(entity);
    version.textContent = this.#words('version', meta.version);
    page.hidden = share.hidden = false;
    help.hidden = !picture;
    filterButton.hidden = things.length < 3 || this.#place.view === 'connection' || this.#place.view === 'card';
    if (!this.#parts.filter.hidden) this.toggleFilter(true);
  }

  #fillStage(focus) {
    const {stage, controls, caption} = this.#parts;
    const {picture, table, view} = this.#shown;
    const drawn = picture && !table;
    this.#shown.drawing = drawn ? new Drawing(picture, this.#words, stage, this.#told()) : null;
    controls.hidden = caption.hidden = !drawn;
    caption.textContent = '';
    stage.classList.toggle('text', !drawn);
    if (drawn) stage.replaceChildren(this.#shown.drawing.svg);
    else stage.replaceChildren(...[table ? this.#table() : this.#text(view)].flat());
    stage.scrollTo(0, 0);
    this.#tabbable();
    this.#resized();
    if (focus) this.#putOn(focus);
  }

  // Text that is longer than its place is scrolled, by keyboard too.
  #tabbable() {
    const {stage} = this.#parts;
    const text = stage.classList.contains('text');
    for (const [name, value] of Object.entries({tabindex: 0, role: 'region', 'aria-label': this.#parts.frame.getAttribute('aria-label')})) {
      if (text) stage.setAttribute(name, value);
      else stage.removeAttribute(name);
    }
  }

  #putOn(focus) {
    const {drawing} = this.#shown;
    const stop = drawing?.find(focus) ?? drawing?.stop;
    if (stop) drawing.go(stop);
    else this.#parts.stage.focus({preventScroll: true});
  }

  #seenRows() {
    const {picture, rows, filter} = this.#shown;
    if (picture) return picture.rows();
    const {kinds, years} = filter;
    return rows.filter((row) => !kinds.has(row.relation) && (!years || !row.years || (row.years[0] <= years[1] && row.years[1] >= years[0])));
  }

  #table() {
    return tableView(this.#seenRows(), this.#words('tableOf', this.#parts.title.textContent), this.#context());
  }

  #text(view) {
    if (view === 'timeline') return timelineView(this.#seenRows(), this.#context());
    return view === 'connection' ? connectionView(this.#shown.data, this.#context()) : cardView(this.#shown.data, this.#context());
  }

  #told() {
    return {
      open: (stop) => this.#open(stop),
      key: (event) => this.#shortcut(event),
      reach: (stop) => {
        const {picture} = this.#shown;
        this.#parts.caption.textContent = stop?.edge ? sayEdge(stop.edge, picture) : stop?.node.label ?? '';
      },
    };
  }

  #resized() {
    this.#shown?.drawing?.resize();
  }

  // The panel -----------------------------------------------------------------------------------------------------------

  #open({node, edge}) {
    const {picture, drawing} = this.#shown;
    if (!edge && node.group) return this.#group(node);
    this.#panel(edge ? edgePanel(edge, picture, this.#context()) : nodePanel(node, picture, this.#context()));
    drawing?.choose(edge ?? node);
    if (edge) {
      const {id, evidence} = edge;
      this.#tell('edge-selected', {id, from: edge.from, to: edge.to, relation: picture.kindOf(edge), evidence});
    } else this.#tell('node-selected', {id: node.id, label: node.label, type: node.type?.id ?? node.type});
  }

  #profile(id) {
    const {picture, drawing} = this.#shown;
    const node = picture?.nodes.get(id);
    if (node && drawing) return this.select(id);
    const row = (this.#shown.rows ?? []).flatMap(({from, to}) => [from, to]).find((thing) => thing?.id === id);
    this.#panel(nodePanel(node ?? row ?? {id, label: id}, null, this.#context()));
    this.#tell('node-selected', {id, label: (node ?? row)?.label});
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, {bubbles: true, composed: true, detail}));
  }

  #panel(content) {
    if (this.#parts.panel.hidden) this.#parts.from = this.#root.activeElement;
    openPanel(this.#parts, content, this.#words, () => this.#closePanel(true));
  }

  #closePanel(focus) {
    const {panel, from} = this.#parts;
    if (panel.hidden) return false;
    panel.hidden = true;
    panel.replaceChildren();
    this.#shown?.drawing?.choose(null);
    if (focus) {
      if (from?.isConnected && !from.closest('.canvas')) from.focus({preventScroll: true});
      else this.#putOn('stage');
    }
    return true;
  }

  #group(node) {
    const {open} = this.#place;
    const now = open.includes(node.id) ? open.filter((id) => id !== node.id) : [...open, node.id];
    this.#move({...this.#place, open: now}, node.id);
  }

  #move(place, focus) {
    this.#history.push(this.#place);
    return this.#go(place, focus);
  }

  #key(event) {
    if (event.key === 'Escape' && (this.#closePanel(true) || (!this.#parts.filter.hidden && this.toggleFilter(false)))) {
      event.stopPropagation();
      event.preventDefault();
    } else if (this.#parts.stage.classList.contains('text') && event.target.closest('.stage') && this.#shortcut(event)) event.preventDefault();
  }

  // Keys that do the same in every view.
  #shortcut(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return false;
    const id = this.#shown?.drawing?.stop.node.id;
    const does = {
      t: () => this.table(),
      Backspace: () => this.back(),
      '?': () => this.help(),
      e: () => id && this[this.expanded.has(id) ? 'collapse' : 'expand'](id),
    }[event.key];
    does?.();
    return Boolean(does);
  }

  // For the page around ---------------------------------------------------------------------------------------------------

  // The ids of expanded nodes.
  get expanded() {
    return new Set(this.#place?.expand ?? []);
  }

  // loading, ready, ask, or what went wrong.
  get state() {
    return this.#state;
  }

  // Opens the node or edge with this id, as a click on it would.
  select(id) {
    const stop = this.#shown?.drawing?.find(id);
    if (!stop) return false;
    this.#shown.drawing.go(stop);
    this.#open(stop);
    return true;
  }

  // Adds the relations of a node to the picture.
  expand(id) {
    return this.#move({...this.#place, expand: [...this.expanded, id]}, id);
  }

  collapse(id) {
    return this.#move({...this.#place, expand: [...this.expanded].filter((each) => each !== id)}, id);
  }

  // Puts another entity in the middle.
  centre(id) {
    return this.#move({...this.#place, view: this.#place.view === 'connection' ? 'graph' : this.#place.view, entity: id, expand: [], open: []}, 'stage');
  }

  back() {
    const place = this.#history.pop();
    return place && this.#go(place, 'stage');
  }

  // Another view of the same entity.
  show(view) {
    if (view === 'table') return this.table(true);
    if (view === this.#place?.view) return this.table(false);
    return this.#go({...this.#place, view});
  }

  // Switches between the view and the table with the same content.
  table(on = !this.#place?.table) {
    if (!this.#place || !this.#shown?.data || on === this.#place.table) return;
    this.#place = {...this.#place, table: on};
    this.#shown.table = on;
    this.#closePanel(false);
    this.#parts.table.setAttribute('aria-pressed', String(on));
    this.#fillStage(this.#root.activeElement === this.#parts.table ? null : 'stage');
    this.say(this.#words(on ? 'table' : this.#place.view));
  }

  fit() {
    this.#shown?.drawing?.fit();
  }

  zoom(factor) {
    this.#shown?.drawing?.zoom(factor);
  }

  reload() {
    this.#service?.forget();
    return this.#place ? this.#go(this.#place, 'stage') : this.#start();
  }

  help() {
    this.#panel(helpPanel(this.#context()));
  }

  share() {
    this.#panel(sharePanel(this.#place.entity, this.#shown.drawing && ((form) => this.picture(form)), this.#context()));
  }

  toggleFilter(on = this.#parts.filter.hidden) {
    const {filter, filterButton} = this.#parts;
    filter.hidden = !on;
    filterButton.setAttribute('aria-expanded', String(on));
    const {picture, rows, filter: chosen} = this.#shown;
    filter.replaceChildren(...(on ? [filterBar({things: picture?.edges ?? rows, picture, filter: chosen, words: this.#words, changed: () => this.#filtered()})] : []));
    if (!on) filterButton.focus();
    return true;
  }

  #filtered() {
    const {picture, drawing, rows} = this.#shown;
    picture?.filtered();
    if (drawing) drawing.show();
    else this.#fillStage();
    const all = (picture?.edges ?? rows).length;
    this.say(this.#words('seen', this.#seenRows().length, all));
  }

  // The drawing as the text of an SVG, or as a PNG (a Blob); null where there is none.
  async picture(form = 'svg') {
    const {drawing, picture, meta} = this.#shown ?? {};
    if (!drawing) return null;
    const about = {
      width: picture.width, height: picture.height, paper: getComputedStyle(this.#parts.frame).backgroundColor, title: this.#parts.title.textContent,
      source: `${this.#words('version', meta.version)}, ${this.#parts.page.href}`,
    };
    return form === 'svg' ? standalone(drawing.svg, about) : painted(drawing.svg, about);
  }

  // Tells those who listen; loud: shows it too.
  say(text, loud) {
    this.#parts.live.textContent = text;
    if (loud) {
      this.#parts.caption.hidden = false;
      this.#parts.caption.textContent = text;
    }
  }
}

if (!customElements.get('partner-graph')) customElements.define('partner-graph', PartnerGraph);
