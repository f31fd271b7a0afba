// Walking a picture with the arrow keys: from a node to a line, along the line to the node at its end.
// A stop is a node, or an edge and the node one came from.
const ARROWS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};

const direction = (from, to) => {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
};

const dot = ([a, b], [c, d]) => a * c + b * d;

// The visible edges of a node, clockwise.
const around = (node) => {
  const angle = (edge) => Math.atan2(...direction(node, other(edge, node)).reverse());
  return node.edges.filter((edge) => edge.seen && other(edge, node).seen).sort((a, b) => angle(a) - angle(b));
};

const best = (things, towards, arrow) => things.reduce((found, thing) => (!found || dot(towards(thing), arrow) > dot(towards(found), arrow) ? thing : found), null);

// The nearest node in the direction of an arrow, for those that no line leads to.
const nearest = (nodes, node, arrow) => {
  const cost = (next) => Math.hypot(next.x - node.x, next.y - node.y) / dot(direction(node, next), arrow) ** 2;
  return [...nodes].filter((next) => next !== node && next.seen && dot(direction(node, next), arrow) > 0.4).sort((a, b) => cost(a) - cost(b))[0];
};

// The next stop in the direction of a key, or null where there is none.
const walk = ({node, edge}, key, nodes) => {
  const arrow = ARROWS[key];
  if (edge) return fromEdge(node, edge, arrow);
  const towards = (each) => direction(node, other(each, node));
  const next = best(around(node), towards, arrow);
  if (next && dot(towards(next), arrow) > 0.3) return {node, edge: next};
  const beside = nearest(nodes, node, arrow);
  return beside ? {node: beside} : null;
};

// Along its edge to an end, or round the node to the edge beside it.
const fromEdge = (node, edge, arrow) => {
  const along = direction(node, other(edge, node));
  if (Math.abs(along[0]) >= Math.abs(along[1]) !== (arrow[0] === 0)) return {node: dot(along, arrow) > 0 ? other(edge, node) : node};
  const edges = around(node);
  const clockwise = dot([-along[1], along[0]], arrow) > 0;
  return {node, edge: edges[(edges.indexOf(edge) + (clockwise ? 1 : edges.length - 1)) % edges.length]};
};
