// What stands in the place of a view while there is none, or when there will be none. The place keeps its size.
const stateWords = (failure, words, service) =>
  ({
    offline: [words('offline'), words('offlineLead', service?.host)],
    missing: [words('missing'), words('missingLead', failure.entity)],
    gone: [words('gone'), words('goneLead')],
    empty: failure.unplaced ? [words('unplaced'), words('unplacedLead', failure.unplaced)] : [words('empty'), words('emptyLead')],
  })[failure.kind] ?? [words('refused'), words('refusedLead')];

const skeleton = (words) =>
  h('div', {class: 'skeleton', 'aria-busy': 'true'},
    s('svg', {viewBox: '0 0 200 120', 'aria-hidden': 'true'},
      [[40, 30], [30, 85], [165, 32], [160, 92], [100, 14]].map(([x, y]) => [s('path', {d: `M100 60L${x} ${y}`}), s('circle', {cx: x, cy: y, r: 6})]),
      s('circle', {cx: 100, cy: 60, r: 11})),
    h('p', {class: 'says', role: 'status'}, words('loading')));

// Says so in the skeleton when it takes long.
const slowly = (stage, words, again) => {
  const says = stage.querySelector('.says');
  says?.replaceChildren(h('strong', {}, words('slow')), ' ', words('slowLead'));
  says?.after(button(words('again'), again));
};

const stateView = (failure, {words, service}, again, choose) => {
  const [title, lead] = stateWords(failure, words, service);
  const retry = failure.kind === 'offline' || failure.status === 429 || failure.status === 503;
  return h('div', {class: `state ${failure.kind}`, part: 'state', role: 'alert', tabindex: -1},
    h('h2', {}, title),
    h('p', {}, failure.words ? words(failure.words) : lead),
    failure.near?.length > 0 && [h('p', {}, words('near')),
      h('ul', {}, failure.near.slice(0, 5).map(({id, label}) => h('li', {}, h('button', {type: 'button', class: 'entity', onclick: () => choose(id)}, label))))],
    failure.kind === 'refused' && failure.detail && h('p', {class: 'quiet', lang: 'en'}, failure.detail),
    retry && button(words('again'), again));
};

const placeholder = (words, host, name, ask) =>
  h('div', {class: 'state ask', part: 'state'}, name && h('h2', {}, name), button(words('ask'), ask, {class: 'primary'}), h('p', {class: 'quiet'}, words('askLead', host)));
