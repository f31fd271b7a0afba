// What the views share: nodes and edges of a picture, and rows that say the same in words.
const yearOf = (date) => Number(/^-?\d{4}/.exec(date ?? '')?.[0]) || null;

// What began and has no end that is told goes on; what has only an end counts there.
const spanOf = (begin, end) => {
  const [first, last] = [yearOf(begin), yearOf(end)];
  return first || last ? [first ?? last, last ?? Infinity] : null;
};

// Whether a filter lets something through: by its span of years, or as some of it has no date, which no period leaves out.
const fits = ({span, undated}, {years, dated}) =>
  (span ? !years || (span[0] <= years[1] && span[1] >= years[0]) : !dated) || (undated && !dated);

// A date that is not simply that of the thing says what it is of.
const whenText = (when) =>
  Array.isArray(when) ? when.map(({property, text, value}) => (/^date$/.test(property?.id ?? 'date') ? '' : `${property.label}: `) + (text ?? value)).join(' · ') : when ?? '';

// A drawn network.
class Picture {
  // filter: {kinds: ids left out, years: first and last, or null, ends: those of them that leave something out, as the service takes them, dated: whether what has no date is left out}
  constructor(data, filter) {
    Object.assign(this, {headings: []}, data, {filter});
    this.nodes = new Map(data.nodes.map((node) => [node.id, {...node, edges: []}]));
    this.middle = this.nodes.get(data.entity.id) ?? [...this.nodes.values()].find((node) => node.middle);
    this.edges = data.edges
      .filter((edge) => this.nodes.has(edge.from) && this.nodes.has(edge.to))
      .map((edge) => ({...edge, span: spanOf(edge.first, edge.last), a: this.nodes.get(edge.from), b: this.nodes.get(edge.to)}));
    for (const edge of this.edges) {
      edge.a.edges.push(edge);
      edge.b.edges.push(edge);
    }
    this.filtered();
  }

  // Works out what the filter leaves: edges it lets through, as far as they still hang on the middle.
  filtered() {
    for (const edge of this.edges) {
      edge.seen = !this.filter.kinds.has(edge.relation) && fits(edge, this.filter);
    }
    const reached = new Set([this.middle]);
    for (const node of reached) for (const edge of node?.edges ?? []) if (edge.seen) reached.add(other(edge, node));
    for (const node of this.nodes.values()) node.seen = reached.has(node) || !node.edges.length;
    for (const edge of this.edges) edge.seen &&= edge.a.seen;
    for (const heading of this.headings) heading.seen = leads(heading, this);
  }

  get visible() {
    return this.edges.filter((edge) => edge.seen);
  }

  rows() {
    const near = (edge) => (edge.a === this.middle || edge.b === this.middle ? 0 : 1);
    return this.visible.sort((a, b) => near(a) - near(b)).map((edge) => ({
      id: edge.id, from: edge.a, to: edge.b, relation: edge.label, when: whenText(edge.when), basis: edge.basis,
      contested: edge.contested, evidence: edge.evidence ?? [], span: edge.span, undated: edge.undated,
    }));
  }
}

// Whether something is seen below a heading: of the family of what comes first there, as far as the next heading on its side.
const leads = ({y, anchor}, {nodes, headings}) => {
  const end = Math.min(...headings.filter((next) => next.anchor === anchor && next.y > y).map((next) => next.y));
  const below = [...nodes.values()].filter((node) => node.caption.anchor === anchor && node.y > y && node.y < end).sort((a, b) => a.y - b.y);
  return below.some((node) => node.seen && node.family === below[0].family);
};

const other = (edge, node) => (edge.a === node ? edge.b : edge.a);

// Rows of an answer about connections, path by path.
const stepRows = (paths) =>
  paths.flatMap((path, i) =>
    path.steps.map((step, j) => ({
      id: `${i}-${j}`, way: i + 1, from: step.from, to: step.to, relation: step.relation.label, when: whenText(step.when), basis: step.basis,
      evidence: step.evidence, sentence: step.sentence,
    })));

// The dates of an entry; those on which it was only found to be so come last.
const whensOf = (entry) => {
  const attested = (when) => Number(when.property.id === 'attestedOn');
  return [...(entry.when ?? [])].sort((a, b) => attested(a) - attested(b));
};

// Rows of a timeline, dated ones first.
const entryRows = (data) =>
  [...data.dated, ...data.undated].map((entry, i) => ({
    id: entry.node.id, to: entry.node, kind: entry.what.id, relation: entry.what.label, when: whenText(whensOf(entry).slice(0, 1)), more: whensOf(entry),
    basis: entry.basis, status: (entry.status ?? []).map((status) => status.label), contested: (entry.status ?? []).length > 1,
    evidence: entry.evidence ?? [], span: spanOf(entry.earliest, entry.latest), undated: i >= data.dated.length,
  }));

// Facts of a card, by what they say; partners come first, words that somebody said last.
const factGroups = (data) => {
  const groups = new Map();
  for (const fact of data.facts) {
    const key = `${fact.direction} ${fact.property.id} ${fact.part?.id ?? ''}`;
    const label = `${fact.direction === 'backward' && !fact.part ? '← ' : ''}${fact.property.label}`;
    if (!groups.has(key)) groups.set(key, {label, rank: rankOf(fact), rows: []});
    const roles = (fact.qualifiers ?? []).filter(({property}) => property.id === 'role').map(({value}) => value.label);
    groups.get(key).rows.push({
      id: fact.value.id, relation: [label, ...roles].join(', '), to: fact.value.id && !/:/.test(fact.value.type?.id) ? fact.value : null,
      text: fact.value.label ?? fact.value.text ?? fact.value.value, roles, when: whenText(fact.when), basis: fact.basis, evidence: fact.evidence ?? [],
    });
  }
  return [...groups.values()].sort((a, b) => a.rank - b.rank);
};

const rankOf = (fact) => (/^part(y|nerOf)$/.test(fact.property.id) ? -1 : /^(Claim|attributedTo)$/.test(fact.property.id) ? 4 : fact.basis !== 'stated' ? 3 : fact.direction === 'forward' ? 0 : fact.part ? 1 : 2);
