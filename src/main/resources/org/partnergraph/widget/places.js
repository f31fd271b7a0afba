// What the widget shows is a place: {view, table, entity, expand: ids, open: groups}. Going on makes a new one; the old ones are the way back.
const VIEWS = ['connection', 'graph', 'map', 'timeline', 'card'];
const DRAWN = ['graph', 'map'];
const THEMES = ['auto', 'light', 'dark'];
const NARROW = 640;
const FEW = 24;

// The local id in the IRI of an entity, or in the address of its page: the paths of the service take no other.
const localId = (id) => {
  const [, inAddress] = /^https?:\/\/[^?#]*\/(?:id|page|entity|wiki)\/([^/?#]+)/.exec(id ?? '') ?? [];
  try {
    return inAddress ? decodeURIComponent(inAddress) : id;
  } catch {
    return id;
  }
};

// Where the attributes of the widget say that it begins.
const firstPlace = (host) => {
  const asked = host.getAttribute('view');
  const table = asked === 'table';
  return {view: (!table && asked) || (host.hasAttribute('to') ? 'connection' : 'graph'), table, entity: localId(host.getAttribute('entity')), expand: [], open: []};
};

// What to ask the service for: a place, or what is shown, as far as its filter leaves it; width: how much room there is. A Failure says
// which attribute is missing or wrong.
const addressOf = ({view, entity, expand, open, filter}, host, service, width) => {
  const given = (name) => host.getAttribute(name);
  const lacking = !entity ? 'entity' : view === 'connection' && !given('to') && 'to';
  if (lacking) throw new Failure('refused', {lacking});
  for (const [parameter, value, allowed] of [['view', view, [...VIEWS, 'table']], ['theme', given('theme') || 'auto', THEMES]]) {
    if (!allowed.includes(value)) throw new Failure('refused', {parameter, allowed});
  }
  const [since, until] = filter?.ends ?? [];
  const limits = {since: since || given('since'), until: until || given('until')};
  if (view === 'connection') return service.address('api/connections', {from: entity, to: localId(given('to')), ...limits});
  // no id has one of these, and none of them can be asked for
  if (/[/%\\]/.test(entity)) throw new Failure('missing');
  if (view === 'card') return service.about(entity);
  if (view === 'timeline') return service.about(entity, 'timeline', {...limits, without: filter && [...filter.kinds, filter.dated ? 'undated' : '']});
  const drawn = {...limits, kinds: given('kinds')?.split(/[\s,]+/), form: width && width < NARROW ? 'narrow' : ''};
  if (view === 'map') return service.about(entity, 'map', drawn);
  // what is expanded takes no room from the others
  const limit = expand.length ? Math.min(200, (+given('limit') || FEW) + 12 * expand.length) : given('limit') ?? FEW;
  return service.about(entity, 'graph', {...drawn, limit, expand, open: open.map(({id}) => id)});
};

// What the attributes leave out.
const limitsOf = (host) => ['since', 'until', 'kinds'].filter((name) => host.getAttribute(name)).map((name) => `${name}: ${host.getAttribute(name)}`).join(' · ');

// The view that the picture of a place is of: a profile has that of its network.
const drawnView = ({view}) => (view === 'card' ? 'graph' : view);

// The page that says all about what is shown.
const pageOf = ({view, about, entity}, host, service) =>
  view === 'connection' ? service.address('connections', {from: entity, to: localId(host.getAttribute('to'))}) : service.page(about.id ?? entity);

// What an answer shows at a place: a picture, or rows; things are what a filter chooses from.
const shownAt = (place, {data, meta}, filter) => {
  const shown = {...place, place, data, meta, filter, about: data.entity ?? data.from ?? data};
  if (DRAWN.includes(place.view)) shown.picture = new Picture(data, filter);
  else if (place.view === 'timeline') shown.rows = entryRows(data);
  else if (place.view === 'connection') shown.rows = stepRows(data.paths);
  else shown.rows = factGroups(data).flatMap((group) => group.rows);
  shown.things = shown.picture?.edges ?? shown.rows;
  return shown;
};

// The rows that the filter leaves.
const seenRows = ({picture, rows, filter}) => picture?.rows() ?? rows.filter((row) => !filter.kinds.has(row.kind ?? row.relation) && fits(row, filter));
