// <partner-graph>: the element itself.

// What needs something shown, or at least a place to go from; before and after they do nothing.
const NEED_VIEW = 'select expand collapse fit zoom help share toggleFilter'.split(' ');
const NEED_PLACE = 'centre back show table'.split(' ');

class PartnerGraph extends HTMLElement {
  static observedAttributes = 'entity to view lang theme load src since until kinds limit'.split(' ');

  #dark = () => themed(this, this.#parts);
  #root = this.attachShadow({mode: 'open'});
  #sizes = new ResizeObserver(() => this.#resized());
  #due = false;
  #state = 'ask';
  #asked = false;
  #blind = false;
  #history = [];
  #place = null;
  #loading = null;
  #shown = null;
  #parts;
  #side;
  #words;
  #service;

  static {
    for (const name of [...NEED_VIEW, ...NEED_PLACE]) {
      const does = this.prototype[name];
      this.prototype[name] = function (...given) {
        return (NEED_PLACE.includes(name) ? this.#place : this.#state === 'ready' || this.#stays()) && does.apply(this, given);
      };
    }
  }

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
    if (name === 'theme' && this.#state === 'ready' && THEMES.includes(after || 'auto')) this.#dark();
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
    this.#loading?.abort();
    this.#parts?.frame.remove();
    this.#parts = frameOf(this, this.#words, language);
    const {frame, stage, place} = this.#parts;
    this.#side = new Side(this.#parts, this.#words, (focus) => this.#closed(focus));
    this.#root.append(frame);
    frame.addEventListener('keydown', (event) => this.#key(event));
    stage.addEventListener('focusin', () => this.#side.uncover());
    this.#sizes.disconnect();
    this.#sizes.observe(place);
    this.#dark();
    this.#history = [];
    this.#place = this.#shown = null;
    try {
      this.#service = serviceOf(this, language);
    } catch (failure) {
      return this.#fail(failure);
    }
    if (this.hasAttribute('load') && !this.#asked) this.#ask();
    else this.#go(firstPlace(this));
  }

  #ask() {
    this.#as('ask', true);
    this.#parts.frame.setAttribute('aria-label', this.#words('ask'));
    this.#parts.stage.replaceChildren(placeholder(this.#words, this.#service.base.host, this.querySelector('a')?.textContent, () => {
      this.#asked = true;
      this.#go(firstPlace(this), 'stage');
    }));
  }

  // bare: without title, views and foot, while there never was anything to go on from
  #as(state, bare = false) {
    this.#state = this.#parts.frame.dataset.state = state;
    this.#parts.stage.ariaBusy = state === 'loading';
    this.#parts.frame.toggleAttribute('data-bare', bare);
  }

  // Loading -------------------------------------------------------------------------------------------------------------

  // Goes to a place; focus: what the reader is put on then, see putOn.
  async #go(place, focus) {
    const {stage} = this.#parts;
    this.#loading?.abort();
    const loading = (this.#loading = new AbortController());
    this.#place = place;
    this.#blind = !this.clientWidth;
    this.#as('loading');
    this.#side.close();
    const stays = this.#stays();
    if (stays) this.say(this.#words('loading'), true);
    else stage.replaceChildren(skeleton(this.#words));
    if (focus) stage.focus({preventScroll: true});
    try {
      const answer = await patiently(() => this.#service.json(addressOf(place, this, this.#service, this.clientWidth), loading.signal), loading, () =>
        stays ? this.say(this.#words('slow'), true) : slowly(stage, this.#words, () => this.reload()));
      if (this.#loading === loading) this.#render(this.#place, answer, focus);
    } catch (failure) {
      if (this.#loading === loading) this.#fail(failure, focus);
    }
  }

  // Whether what is shown stays until there is more: another state of the same picture.
  #stays() {
    const {drawing, view, entity} = this.#shown ?? {};
    return drawing && view === this.#place.view && entity === this.#place.entity;
  }

  #fail(failure, focus) {
    if (!(failure instanceof Failure)) {
      if (failure.name === 'AbortError') return;
      console.error(failure);
    }
    const {kind = 'busy', status = 0, message: detail} = failure;
    if (PASSING.includes(kind) && this.#stays()) {
      this.#place = this.#shown.place;
      this.#history = [...this.#shown.history];
      this.#as('ready');
      this.say(this.#words(kind), true);
    } else this.#instead({...failure, kind}, focus);
    this.#bars();
    this.dispatchEvent(new CustomEvent('error', {detail: {kind, status, detail}}));
  }

  // Says what went wrong in the place of the view.
  #instead(failure, focus) {
    this.#side.close();
    const end = {from: 'entity', to: 'to'}[failure.parameter];
    const wrong = {...failure, entity: end === 'to' ? this.getAttribute(end) : this.#place?.entity};
    const state = stateView(wrong, this.#context(), () => this.reload(), (id) => (end ? this.setAttribute(end, id) : this.centre(id)));
    this.#as(failure.kind, !this.#parts.seen);
    this.#shown = null;
    failing(this.#parts, state, failure.kind === 'empty');
    if (focus) state.focus({preventScroll: true});
  }

  // Showing -------------------------------------------------------------------------------------------------------------

  #context() {
    return {words: this.#words, service: this.#service, host: this, opened: this.#place?.open ?? [], go: (thing) => this.#profile(thing)};
  }

  #render(place, answer, focus) {
    const {view, entity, filter} = this.#shown ?? {};
    const same = view === place.view && entity === place.entity;
    const shown = shownAt(place, answer, same ? filter : {kinds: new Set(), years: null, dated: false});
    heading(this.#parts, shown, this.#words);
    this.#bars();
    if (!shown.things.length && place.view !== 'connection') throw new Failure('empty', {unplaced: place.view === 'map' && answer.data.total, limits: limitsOf(this)});
    shown.history = [...this.#history];
    this.#shown = shown;
    this.#as('ready');
    this.#fillStage(focus);
    const {hidden} = this.#parts.filter;
    footed(this.#parts, shown, this.#words, pageOf(shown, this, this.#service));
    this.#filterBar(!hidden && !this.#parts.filterButton.hidden);
    const {data, things: {length}} = shown;
    this.say(this.#words('shown', this.#parts.title.textContent, data.shown ?? length, data.total ?? length));
    this.#tell('ready', {view: place.view, entity: place.entity, shown: length});
  }

  #bars() {
    pressed(this.#parts, this.#place, this.#history);
  }

  #fillStage(focus) {
    fillStage(this.#shown, this.#parts, this.#context(), {
      open: (stop) => this.#open(stop),
      key: (event) => this.#shortcut(event),
      reach: (stop, pointed) => {
        const text = stop?.edge ? sayEdge(stop.edge) : stop?.node.label ?? '';
        if (!pointed) this.say(text, true);
        else if (this.#parts.panel.hidden) this.#parts.caption.textContent = text;
      },
    });
    this.#resized();
    if (focus) putOn(this.#parts.stage, this.#shown, focus);
  }

  // A widget that had no size when it asked chooses the form of its picture again.
  #resized() {
    if (this.#blind && this.clientWidth) {
      this.#blind = false;
      if (DRAWN.includes(this.#place?.view) && this.clientWidth < NARROW) this.#go(this.#place);
    }
    if (this.#parts.panel.hidden) this.#shown?.drawing?.resize();
  }

  // The panel -----------------------------------------------------------------------------------------------------------

  #open({node, edge}) {
    const {picture, drawing} = this.#shown;
    const group = edge ? groupAt(edge) : node.group && node;
    if (group) return this.expand(group.id);
    this.#side.open(edge ? edgePanel(edge, this.#context()) : nodePanel(node, picture, this.#context()));
    drawing?.choose(edge ?? node);
    const {id, from, to, relation, evidence, label, type} = edge ?? node;
    if (edge) this.#tell('edge-selected', {id, from, to, relation, evidence});
    else this.#tell('node-selected', {id, label, type: type?.id ?? type});
  }

  #profile(thing) {
    const {id, label, group} = thing;
    if (group) return this.expand(id);
    if (this.select(id)) return;
    this.#side.open(nodePanel(thing, null, this.#context()));
    this.#tell('node-selected', {id, label});
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, {bubbles: true, composed: true, detail}));
  }

  #closed(focus) {
    this.#shown?.drawing?.choose(null);
    if (focus) putOn(this.#parts.stage, this.#shown, 'stage');
  }

  #move(place, focus) {
    this.#history.push(this.#place);
    return this.#go(place, focus);
  }

  #key(event) {
    if (event.key === 'Escape' && (this.#side.close(true) || (!this.#parts.filter.hidden && this.toggleFilter(false)))) {
      event.stopPropagation();
      event.preventDefault();
    } else if (event.target.closest('.stage') && this.#shortcut(event)) event.preventDefault();
  }

  #shortcut(event) {
    return shortcut(event, this, this.#shown?.drawing?.stop, this.#place?.open);
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
    const stop = this.#shown.drawing?.find(id);
    if (!stop) return false;
    this.#shown.drawing.go(stop);
    this.#open(stop);
    return true;
  }

  // Adds the relations of a node to the picture, or the members of a group.
  expand(id) {
    const {picture} = this.#shown;
    const node = picture?.nodes.get(id);
    const {expand, open} = this.#place;
    if (node?.group) return this.#move({...this.#place, open: [...open, node]}, node.group.of);
    return Boolean(node?.expandable) && !expand.includes(id) && this.#move({...this.#place, expand: [...expand, id]}, id);
  }

  collapse(id) {
    const {expand, open} = this.#place;
    return this.#move({...this.#place, expand: expand.filter((each) => each !== id), open: open.filter((each) => each.id !== id)}, id);
  }

  // Puts another entity in the middle.
  centre(id) {
    return this.#move({...this.#place, view: this.#place.view === 'connection' ? 'graph' : this.#place.view, entity: localId(id), expand: [], open: []}, 'stage');
  }

  back() {
    const place = this.#history.pop();
    return place && this.#go(place, 'stage');
  }

  // Another view of the same entity.
  show(view) {
    if (view === 'table') return this.table(true);
    if (view === this.#place.view) return this.table(false);
    return VIEWS.includes(view) && this.#move({...this.#place, view});
  }

  // Switches between the view and the table with the same content; while it loads, what it will show.
  table(on = !this.#place.table) {
    if (on === this.#place.table) return;
    this.#place = {...this.#place, table: on};
    this.#bars();
    if (this.#state !== 'ready') return;
    const {stage, table} = this.#parts;
    const {activeElement: at} = this.#root;
    const {tops = {}} = this.#shown;
    tops[!on] = [stage.scrollLeft, stage.scrollTop];
    Object.assign(this.#shown, {tops, table: on});
    this.#side.close();
    this.#fillStage(null);
    stage.scrollTo(...(tops[on] ?? [0, 0]));
    if (at !== table) putOn(stage, this.#shown, at?.value || 'stage');
    this.say(this.#words(on ? 'table' : this.#place.view));
  }

  fit() {
    this.#shown.drawing?.fit();
  }

  zoom(factor) {
    this.#shown.drawing?.zoom(factor);
  }

  reload() {
    this.#service?.forget();
    return this.#place ? this.#go(this.#place, 'stage') : this.#parts && this.#start();
  }

  help() {
    this.#side.open(helpPanel(this.#shown, this.#context()));
  }

  share() {
    this.#side.open(sharePanel(this.#shown.about.id ?? this.#place.entity, drawnView(this.#place), this.#context()));
  }

  toggleFilter(on = this.#parts.filter.hidden) {
    this.#filterBar(on);
    this.#side.uncover();
    if (!on) this.#parts.filterButton.focus();
    return true;
  }

  #filterBar(on) {
    const {filter, filterButton} = this.#parts;
    const {picture, things, filter: chosen} = this.#shown;
    filter.hidden = !on;
    filterButton.setAttribute('aria-expanded', on);
    filter.replaceChildren(...(on ? filterBar({things, picture, filter: chosen, ends: ['since', 'until'].map((name) => yearOf(this.getAttribute(name))), words: this.#words, changed: (running) => this.#filtered(running)}) : []));
  }

  // running: while the years go by, which is told at their end
  #filtered(running) {
    const {picture, drawing, things} = this.#shown;
    picture?.filtered();
    if (drawing) drawing.show();
    else this.#fillStage();
    const {length} = seenRows(this.#shown);
    this.#parts.caption.textContent = '';
    if (!length) this.say(this.#words('none'), drawing);
    else if (!running) this.say(this.#words('seen', length, things.length));
  }

  // What the filter leaves, as the text of an SVG, or as a PNG (a Blob), where a view is text the picture of the service; null if there is none.
  async picture(form = 'svg') {
    if (this.#state !== 'ready') return null;
    const shown = this.#shown;
    const parts = this.#parts;
    const text = !shown.kept && (await this.#service.text(addressOf({...shown, view: drawnView(shown)}, this, this.#service).replace('?', '.svg?'), 'image/svg+xml'));
    return imageOf(form, parts, shown.kept, text);
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
