// What opens beside a view: the profile of a node, the evidence of an edge, image and citation, the keys.
// Each gives {title, body, says: what is read out with the title}; {host} is the widget, {words, service} its language and its service.

// Shows what asks(signal) gets; until then, or instead, a place says how that goes.
const awaited = (place, {words, service}, asks, show) => {
  const loading = new AbortController();
  const say = (text) => place.replaceChildren(text);
  say(words('loading'));
  patiently(() => asks(loading.signal), loading, () => say(words('slow'))).then(show, (failure) => say(stateWords(failure, words, service)[0]));
};

const nodePanel = (node, picture, context) => {
  const {words, service, host} = context;
  const facts = h('div', {class: 'loading'});
  const expanded = host.expanded.has(node.id);
  awaited(facts, context, (signal) => service.json(service.about(node.id), signal), ({data}) => facts.replaceWith(...cardView(data, context)));
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
          h('li', {}, button(sayEdge(edge), () => host.select(edge.id), {class: 'entity'}))))),
      facts,
    ],
  };
};

const edgePanel = (edge, context) => {
  const {words, service, host} = context;
  const evidence = edge.evidence ?? [];
  return {
    title: sayEdge(edge),
    says: evidence[0]?.quote,
    body: [
      h('p', {class: 'quiet'}, [edge.label, whenText(edge.when)].filter(Boolean).join(' · '), ' ', basisMark(edge, words)),
      evidence.length ? quotes(evidence, words, service) : edge.basis !== 'stated' && h('p', {}, words('noQuote')),
      h('p', {class: 'actions'}, [edge.a, edge.b].map((node) => button(node.label, () => host.select(node.id))), edge.via && link(edge.via.label, service.page(edge.via.id))),
    ],
  };
};

// The last three do something in a text, too.
const KEYS = 'Arrows Enter E Size Home T Back Close'.split(' ');

const helpPanel = ({data, drawing}, {words}) => ({
  title: words('help'),
  body: [
    h('section', {class: 'facts legend'}, h('h3', {}, words('legend')), h('ul', {}, ['stated', 'derived', 'contested'].map((kind) => h('li', {}, sample(kind), words(kind))),
      data.key?.map((each) => h('li', {}, dashed(each, 64), each.label)))),
    h('section', {class: 'facts'}, h('h3', {}, words('keys')), h('dl', {class: 'keys'}, KEYS.slice(drawing ? 0 : -3).map((name) => words(`key${name}`).split(': ')).map(([key, does]) =>
      h('div', {}, h('dt', {}, h('kbd', {}, key)), h('dd', {}, does))))),
  ],
});

// How a line looks that stands on this basis.
const sample = (kind) =>
  s('svg', {class: `canvas ${kind}`, width: 64, height: 24, 'aria-hidden': 'true'}, kind === 'contested' && s('path', {class: 'seam', d: 'M0 16H50'}),
    s('path', {class: 'line', d: 'M0 16H50'}), s('circle', {class: `symbol ${kind === 'derived' ? 'hollow' : ''}`, cx: 56, cy: 16, r: 5.5}), signAt({kind, x: 41, y: 12}));

// view: what the picture is of.
const sharePanel = (entityId, view, context) => {
  const {words, service, host} = context;
  // The button that does something and says whether it is done.
  const doing = (name, does, done, failed) =>
    button(name, () => does().then(() => done && host.say(words(done), true), () => host.say(words(failed), true)));
  const cited = h('p', {class: 'citation', tabindex: 0});
  awaited(cited, context, (signal) => service.text(service.address('api/cite', {id: entityId, format: 'text'}), 'text/plain', signal), (text) => {
    cited.replaceChildren(text.trim());
    cited.after(h('p', {class: 'actions'}, doing(words('copy'), async () => navigator.clipboard.writeText(cited.textContent), 'copied', 'notCopied')));
  });
  const drawn = async (form) => (await host.picture(form)) || Promise.reject();
  const saving = (form, type) => doing(words('save', form.toUpperCase()), async () => save(new Blob([await drawn(form)], {type}), `partnergraph-${entityId}-${view}.${form}`), null, 'notSaved');
  return {
    title: words('share'),
    body: [
      h('section', {class: 'facts'}, h('h3', {}, words('picture'), ': ', words(view)), h('p', {class: 'actions'},
        saving('svg', 'image/svg+xml'), saving('png', 'image/png'),
        'ClipboardItem' in window && doing(words('copyPng'), async () => navigator.clipboard.write([new ClipboardItem({'image/png': drawn('png')})]), 'copied', 'notCopied'))),
      h('section', {class: 'facts'}, h('h3', {}, words('citation')), cited),
    ],
  };
};
