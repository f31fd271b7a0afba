// What proves a statement, and on what basis it stands.
const basisMark = (row, words) => {
  const kind = kindOfBasis(row);
  return MARKS[kind] && h('span', {class: `basis ${kind}`}, h('span', {'aria-hidden': 'true'}, `${MARKS[kind]} `), words(kind));
};

const quotes = (evidence, words, service) =>
  evidence.map(({document: source, quote, lines, language}) =>
    h('figure', {class: 'quote', part: 'quote'},
      h('blockquote', {lang: language}, quote),
      h('figcaption', {}, link(source.label, service.page(source.id)), lines && `, ${words('lines', lines)}`)));

const folded = (evidence, words, service) =>
  evidence.length > 0 && h('details', {class: 'proof'}, h('summary', {}, words('quotes', evidence.length)), quotes(evidence, words, service));
