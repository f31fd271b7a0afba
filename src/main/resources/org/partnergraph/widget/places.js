// What the widget shows is a place: {view, table, entity, expand: ids, open: groups}. Going on makes a new one; the old ones are the way back.
const NARROW = 480;
const FEW = 24;

// The local id in the IRI of an entity, or in the address of its page: the paths of the service take no other.
const localId = (id) => /^https?:\/\/[^?#]*\/(?:id|page|entity|wiki)\/([^/?#]+)/.exec(id ?? '')?.[1] ?? id;

// Where the attributes of the widget say that it begins.
const firstPlace = (host) => {
  const asked = host.getAttribute('view');
  const usual = host.hasAttribute('to') ? 'connection' : 'graph';
  return {view: VIEWS.includes(asked) ? asked : usual, table: asked === 'table', entity: localId(host.getAttribute('entity')), expand: [], open: []};
};

// What to ask the service for; width: how much room there is.
const addressOf = ({view, entity, expand, open}, host, service, width) => {
  const given = (name) => host.getAttribute(name);
  const limits = {since: given('since'), until: given('until')};
  if (view === 'connection') return service.address('api/connections', {from: entity, to: localId(given('to')), ...limits});
  if (view === 'card') return service.about(entity);
  if (view === 'timeline') return service.about(entity, 'timeline', limits);
  const drawn = {...limits, kinds: given('kinds')?.split(/[\s,]+/)};
  if (view === 'map') return service.about(entity, 'map', drawn);
  return service.about(entity, 'graph', {
    ...drawn, limit: given('limit') ?? FEW, expand, open: open.map(({id}) => id), form: width && width < NARROW ? 'narrow' : null,
  });
};

// What an answer shows at a place: a picture, or rows; things are what a filter chooses from.
const shownAt = (place, {data, meta}, filter, language) => {
  const shown = {...place, data, meta, filter, about: data.entity ?? data.from ?? data};
  if (DRAWN.includes(place.view)) shown.picture = new Picture(data, filter);
  else if (place.view === 'timeline') shown.rows = entryRows(data);
  else if (place.view === 'connection') shown.rows = stepRows(data.paths);
  else shown.rows = factGroups(data, language).flatMap((group) => group.rows);
  shown.things = shown.picture?.edges ?? shown.rows;
  return shown;
};

// The rows that the filter leaves.
const seenRows = ({picture, rows, filter: {kinds, years}}) =>
  picture?.rows() ?? rows.filter((row) => !kinds.has(row.relation) && (!years || !row.years || (row.years[0] <= years[1] && row.years[1] >= years[0])));
