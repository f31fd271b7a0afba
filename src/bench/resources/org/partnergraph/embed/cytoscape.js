fetch('/graph.json').then((answer) => answer.json()).then(({nodes, edges}) => {
  const cy = cytoscape({
    container: document.getElementById('stage'),
    elements: {
      nodes: nodes.map((data) => ({data})),
      edges: edges.map(({id, from, to, label}) => ({data: {id, source: from, target: to, label}})),
    },
    style: [{selector: 'node', style: {label: 'data(label)', 'font-size': 14}}],
    layout: {name: 'cose', animate: false},
  });
  cy.ready(pictured);
});
