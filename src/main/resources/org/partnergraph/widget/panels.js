// What opens beside a view: the profile of a node, the evidence of an edge, image and citation, the keys.
// Each gives {title, body}; {host} is the widget, {words, service} its language and its service.
const nodePanel = (node, picture, context) => {
  const {words, service, host} = context;
  const facts = h('div', {class: 'loading', 'aria-busy': 'true'}, words('loading'));
  const expanded = host.expanded.has(node.id);
  service.json(service.about(node.id)).then(
    ({data}) => facts.replaceWith(...cardView(data, context)),
    (failure) => facts.replaceWith(h('p', {class: 'quiet'}, stateWords(failure, words, service)[0])),
  );
  return {
    title: node.label,
    body: [
      h('p', {class: 'quiet'}, node.type?.label ?? ''),
      h('p', {class: 'actions'},
        picture && (node.expandable || expanded) && node !== picture.middle &&
          button(words(expanded ? 'collapse' : 'expand'), () => host[expanded ? 'collapse' : 'expand'](node.id)),
        context.opened.filter((group) => holds(group, node.id)).map(({id, group}) => button(words('shut', group.label), () => host.collapse(id))),
        node !== picture?.middle && button(words('centre'), () => host.centre(node.id)),
        link(words('page'), service.page(node.id))),
      picture && node.edges?.some((edge) => edge.seen) && h('section', {class: 'facts'}, h('h3', {}, words('connections')),
        h('ul', {}, node.edges.filter((edge) => edge.seen).map((edge) =>
          h('li', {}, button(sayEdge(edge, picture), () => host.select(edge.id), {class: 'entity'}))))),
      facts,
    ],
  };
};

const edgePanel = (edge, picture, context) => {
  const {words, service, host} = context;
  const evidence = edge.evidence ?? [];
  return {
    title: sayEdge(edge, picture),
    body: [
      h('p', {class: 'quiet'}, [picture.kindLabel(edge), whenText(edge.when)].filter(Boolean).join(' · '), ' ', basisMark(edge, words)),
      evidence.length ? quotes(evidence, words, service) : edge.basis !== 'stated' && h('p', {}, words('noQuote')),
      h('p', {class: 'actions'}, [edge.a, edge.b].map((node) => button(node.label, () => host.select(node.id))), edge.via && link(edge.via.label, service.page(edge.via.id))),
    ],
  };
};

const KEYS = ['Arrows', 'Enter', 'E', 'T', 'Size', 'Home', 'Back', 'Close'];

const helpPanel = (kinds, {words}) => ({
  title: words('help'),
  body: [
    h('section', {class: 'facts legend'}, h('h3', {}, words('legend')), h('ul', {}, ['stated', 'derived', 'contested'].map((kind) => h('li', {}, sample(kind), words(kind))),
      kinds.slice(0, 8).map(({label, dash}) => h('li', {}, dashed(dash, 64), label)))),
    h('section', {class: 'facts'}, h('h3', {}, words('keys')), h('dl', {class: 'keys'}, KEYS.map((name) => words(`key${name}`).split(': ')).map(([key, does]) =>
      h('div', {}, h('dt', {}, h('kbd', {}, key)), h('dd', {}, does))))),
  ],
});

// How a line looks that stands on this basis.
const sample = (kind) =>
  s('svg', {class: `canvas edge other ${kind}`, width: 64, height: 24, 'aria-hidden': 'true'}, kind === 'contested' && s('path', {class: 'seam', d: 'M0 16H50'}),
    s('path', {class: 'line', d: 'M0 16H50'}), s('circle', {class: `symbol ${kind === 'derived' ? 'hollow' : ''}`, cx: 56, cy: 16, r: 5.5}), signAt({kind, x: 41, y: 12}));

// drawn(form): the picture to save; null where a view is text alone.
const sharePanel = (entityId, drawn, context) => {
  const {words, service, host} = context;
  const cited = h('p', {class: 'citation', tabindex: 0}, words('loading'));
  service.text(service.address('api/cite', {id: entityId, format: 'text'}), 'text/plain').then(
    (text) => cited.replaceChildren(text.trim()),
    (failure) => cited.replaceChildren(stateWords(failure, words, service)[0]),
  );
  const copy = async (write) => {
    try {
      await write();
      host.say(words('copied'), true);
    } catch {
      host.say(words('notCopied'), true);
    }
  };
  const name = (ending) => `partnergraph-${entityId}.${ending}`;
  return {
    title: words('share'),
    body: [
      drawn && h('section', {class: 'facts'}, h('h3', {}, words('picture')), h('p', {class: 'actions'},
        button(words('svg'), async () => save(new Blob([await drawn('svg')], {type: 'image/svg+xml'}), name('svg'))),
        button(words('png'), async () => save(await drawn('png'), name('png'))),
        'ClipboardItem' in window && button(words('copyPng'), () => copy(() => navigator.clipboard.write([new ClipboardItem({'image/png': drawn('png')})]))))),
      h('section', {class: 'facts'}, h('h3', {}, words('citation')), cited,
        h('p', {class: 'actions'}, button(words('copy'), () => copy(() => navigator.clipboard.writeText(cited.textContent))))),
    ],
  };
};
