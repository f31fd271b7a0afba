fetch('/graph.json').then((answer) => answer.json()).then(({nodes, edges}) => {
  const stage = document.getElementById('stage');
  const network = new vis.Network(stage, {nodes: new vis.DataSet(nodes), edges: new vis.DataSet(edges.map(({id, from, to}) => ({id, from, to})))}, {});
  network.once('stabilizationIterationsDone', pictured);
});
