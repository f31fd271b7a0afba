// The views that are text: card, timeline, connection, and the table that every view can be.
// A view gets {words, service, go(thing)}: go opens the profile of an entity, or a group.
const entity = (thing, {go}) =>
  h('button', {type: 'button', class: 'entity', part: 'entity', value: thing.id, 'aria-expanded': thing.group && 'false', onclick: () => go(thing)}, thing.label);

const cardView = (data, context) =>
  factGroups(data).map(({label, rows}) => {
    const items = rows.map((row) => fact(row, context));
    return h('section', {class: 'facts'},
      h('h3', {}, label),
      h('ul', {}, items.slice(0, 4)),
      items.length > 4 && h('details', {}, h('summary', {}, context.words('more', items.length - 4)), h('ul', {}, items.slice(4))));
  });

const fact = (row, context) =>
  h('li', {},
    row.to ? entity(row.to, context) : h('span', {}, row.text),
    row.roles.length > 0 && h('span', {class: 'quiet'}, ` (${row.roles.join(', ')})`),
    row.when && h('span', {class: 'when'}, ` ${row.when}`), ' ', basisMark(row, context.words),
    folded(row.evidence, context.words, context.service));

const timelineView = (rows, context) => {
  const {words, service} = context;
  let last = '';
  return h('ol', {class: 'timeline'}, rows.map((row) => {
    const year = String(row.span?.find(isFinite) ?? words('undated'));
    const heading = year === last ? null : h('span', {class: 'year'}, year);
    last = year;
    return h('li', {class: heading ? 'first' : null}, h('div', {class: 'gutter'}, heading), h('div', {class: 'entry'},
      row.more.length > 0 && h('p', {class: 'when'}, whenText(row.more.slice(0, 2))),
      entity(row.to, context),
      h('p', {class: 'quiet'}, row.relation, row.status.length > 0 && ` · ${row.status.join(', ')}`, ' ', basisMark(row, words)),
      folded(row.evidence, words, service)));
  }));
};

const connectionView = (data, context) => {
  const {words, host} = context;
  if (!data.connected) {
    return h('div', {class: 'apart'}, h('h3', {}, words('apart')), h('ul', {}, [/^(window|undated)$/.test(data.nearestMiss?.hiddenBy) && `${words('none')} ${limitsOf(host)}`, ...data.excluded.reasons].map((reason) => reason && h('li', {}, reason))));
  }
  return data.paths.map((path, i) =>
    h('details', {class: 'way', open: i === 0},
      h('summary', {}, words('way', i + 1, data.paths.length), h('span', {class: 'quiet'}, ` · ${words('steps', path.length)}`)),
      h('ol', {class: 'steps'}, h('li', {class: 'stop end'}, entity(path.from, context)), path.steps.map((step, j) => stepOf(step, context, j === path.steps.length - 1)))));
};

const stepOf = (step, context, end) => [
  h('li', {class: `leg ${step.basis}`}, h('p', {class: 'sentence'}, step.sentence), h('p', {class: 'quiet'}, step.relation.label, ' ', basisMark(step, context.words)),
    folded(step.evidence, context.words, context.service)),
  h('li', {class: end ? 'stop end' : 'stop'}, entity(step.to, context)),
];

// Rows as a table. What no row has gets no column.
const tableView = (rows, title, context) => {
  const {words, service} = context;
  const name = (thing) => thing && entity(thing, context);
  const columns = [
    ['way', words('connection'), (row) => row.way],
    ['from', words('of'), (row) => name(row.from)],
    ['relation', words('relation'), (row) => row.relation],
    ['to', words(rows.some((row) => row.from) ? 'to' : 'what'), (row) => name(row.to) ?? row.text],
    ['when', words('when'), (row) => row.when || (row.undated && !row.span && words('undated'))],
    ['basis', words('basis'), (row) => basisMark(row, words) ?? words('stated')],
    ['evidence', words('quote'), (row) => folded(row.evidence, words, service)],
  ].filter(([id]) => id === 'to' || rows.some((row) => row[id] && row[id].length !== 0));
  return h('div', {class: 'wide', role: 'region', tabindex: 0, 'aria-label': title},
    h('table', {part: 'table', role: 'table'}, h('caption', {}, title),
      h('thead', {}, h('tr', {}, columns.map(([, label]) => h('th', {scope: 'col'}, label)))),
      h('tbody', {}, rows.map((row) => h('tr', {role: 'row'}, columns.map(([, name, cell]) => h('td', {role: 'cell', 'data-name': name}, cell(row))))))));
};

// What is shown, as text or as a table.
const textOf = (shown, title, context) => {
  const rows = seenRows(shown);
  if (shown.things.length && !rows.length) return h('p', {}, context.words('none'));
  if (shown.table) return tableView(rows, `${title} (${context.words('table')})`, context);
  if (shown.view === 'timeline') return timelineView(rows, context);
  return (shown.view === 'connection' ? connectionView : cardView)(shown.data, context);
};
