// What is likely to go by itself.
const PASSING = ['offline', 'busy'];

// What stands in the place of a view while there is none, or when there will be none: title and text. The place keeps its size.
const stateWords = ({kind = 'busy', unplaced, limits, entity}, words, service) =>
  limits && !unplaced ? [words('none'), limits] : ['', 'Lead'].map((more) => words((unplaced ? 'unplaced' : kind) + more, unplaced || entity, service?.base.host));

const skeleton = (words) =>
  h('div', {class: 'skeleton', 'aria-busy': 'true'},
    s('svg', {viewBox: '0 0 200 120', 'aria-hidden': 'true'},
      s('path', {d: 'M40 30 100 60M30 85 100 60M165 32 100 60M160 92 100 60M100 14V60'}), s('circle', {cx: 100, cy: 60, r: 11})),
    h('p', {class: 'says', role: 'status'}, words('loading')));

// Says so in the skeleton when it takes long.
const slowly = (stage, words, again) => {
  const says = stage.querySelector('.says');
  says?.replaceChildren(words('slow'));
  says?.after(button(words('again'), again));
};

const stateView = (failure, {words, service, host}, again, choose) => {
  const [title, lead] = stateWords(failure, words, service);
  const {kind, lacking, allowed, parameter} = failure;
  const attribute = {from: 'entity', id: 'entity'}[parameter] ?? parameter;
  const strange = attribute === 'src';
  const wrong = kind === 'refused' && attribute && (host.getAttribute(attribute) ?? (strange && service?.base));
  return h('div', {class: `state ${kind}`, part: 'state', role: 'alert', tabindex: -1},
    h('h2', {}, title),
    h('p', {}, lacking ? words('lacking', lacking) : wrong ? words('wrong', attribute, wrong) : lead, ' ', allowed ? words('allowed', allowed.join(', ')) : strange ? words('stranger') : failure.said),
    failure.near?.length > 0 && [h('p', {}, words('near')),
      h('ul', {}, failure.near.slice(0, 5).map(({id, label}) => h('li', {}, h('button', {type: 'button', class: 'entity', onclick: () => choose(id)}, label))))],
    PASSING.includes(kind) && button(words('again'), again));
};

const placeholder = (words, host, name, ask) =>
  h('div', {class: 'state ask', part: 'state'}, name && h('h2', {}, name), button(words('ask'), ask, {class: 'primary'}), h('p', {class: 'quiet'}, words('askLead', host)));
