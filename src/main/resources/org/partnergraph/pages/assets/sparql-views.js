// Two more views of a result: statements as a picture, and numbers as bars.

const SVG = "http://www.w3.org/2000/svg";
const MOST_STATEMENTS = 120;
const MOST_BARS = 60;
const NUMBER = /#(integer|decimal|double|float|int|long|nonNegativeInteger)$/;

const element = (name, attributes, text) => {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  return made;
};

const short = (text, most) => (text.length > most ? text.slice(0, most - 1) + "…" : text);

/** Places for nodes: pushed apart by each other, drawn together by edges; the same each time. */
function place(count, edges, width, height) {
  const at = Array.from({ length: count }, (_, i) => {
    const angle = i * 2.39996;
    const far = Math.sqrt(i / count);
    return [width / 2 + far * width * 0.4 * Math.cos(angle), height / 2 + far * height * 0.4 * Math.sin(angle)];
  });
  const ideal = Math.sqrt((width * height) / count) * 0.8;
  for (let round = 0; round < 250; round++) {
    const step = (1 - round / 250) * 18;
    const moves = at.map(() => [0, 0]);
    const push = (i, j, force) => {
      const dx = at[i][0] - at[j][0] || 0.1;
      const dy = (at[i][1] - at[j][1]) * 1.6 || 0.1;
      const distance = Math.hypot(dx, dy);
      const by = force(distance) / distance;
      moves[i][0] += dx * by;
      moves[i][1] += dy * by;
      moves[j][0] -= dx * by;
      moves[j][1] -= dy * by;
    };
    for (let i = 0; i < count; i++) for (let j = 0; j < i; j++) push(i, j, (d) => (ideal * ideal) / d);
    for (const [from, to] of edges) if (from !== to) push(from, to, (d) => -(d * d) / ideal);
    moves.forEach(([dx, dy], i) => {
      const length = Math.hypot(dx, dy) || 1;
      const by = Math.min(length, step) / length;
      at[i][0] = Math.max(130, Math.min(width - 130, at[i][0] + dx * by));
      at[i][1] = Math.max(20, Math.min(height - 20, at[i][1] + dy * by));
    });
  }
  return at;
}

/** Statements as nodes and arrows; too many are left to the table. */
export const Graph = (say, prefixes) =>
  class {
    priority = 5;
    label = "Graph";

    constructor(yasr) {
      this.yasr = yasr;
    }

    canHandleResults() {
      return Boolean(this.yasr.results?.getStatements?.()?.length);
    }

    getIcon() {
      return undefined;
    }

    draw() {
      const statements = this.yasr.results.getStatements();
      this.yasr.resultsEl.replaceChildren(
        statements.length > MOST_STATEMENTS ? this.tooLarge(statements.length) : this.picture(statements),
      );
    }

    tooLarge(size) {
      const text = document.createElement("p");
      text.textContent = say("toolarge", size);
      return text;
    }

    name(term) {
      if (term.termType === "Literal") return `“${short(term.value, 32)}”${term.language ? "@" + term.language : ""}`;
      const [prefix, namespace] = Object.entries(prefixes).find(([, space]) => term.value.startsWith(space)) ?? [];
      return short(prefix ? `${prefix}:${term.value.slice(namespace.length)}` : term.value, 38);
    }

    picture(statements) {
      const nodes = new Map();
      const index = (term) => {
        const key = term.termType + term.value;
        if (!nodes.has(key)) nodes.set(key, { term, at: nodes.size });
        return nodes.get(key).at;
      };
      const edges = statements.map((s) => [index(s.subject), index(s.object), this.name(s.predicate)]);
      const width = 1000;
      const height = Math.min(900, 240 + nodes.size * 14);
      const at = place(nodes.size, edges, width, height);
      const svg = element("svg", { viewBox: `0 0 ${width} ${height}`, class: "statements", role: "img", "aria-label": say("statements", statements.length) });
      const marker = element("marker", { id: "tip", viewBox: "0 0 8 8", refX: 8, refY: 4, markerWidth: 7, markerHeight: 7, orient: "auto" });
      marker.append(element("path", { d: "M0 0L8 4L0 8z" }));
      svg.append(marker);
      for (const [from, to, label] of edges) {
        const [x1, y1] = at[from];
        const [x2, y2] = at[to];
        const cut = 14 / (Math.hypot(x2 - x1, y2 - y1) || 1);
        svg.append(element("line", { x1, y1, x2: x2 - (x2 - x1) * cut, y2: y2 - (y2 - y1) * cut, "marker-end": "url(#tip)" }));
        svg.append(element("text", { x: (x1 + x2) / 2, y: (y1 + y2) / 2 - 3, class: "edge" }, label));
      }
      for (const { term, at: i } of nodes.values()) {
        const text = element("text", { x: at[i][0], y: at[i][1] + 4, class: term.termType === "Literal" ? "literal" : "node" }, this.name(term));
        text.append(element("title", {}, term.value));
        if (term.termType === "NamedNode") {
          const link = element("a", { href: term.value });
          link.append(text);
          svg.append(link);
        } else svg.append(text);
      }
      const frame = document.createElement("div");
      frame.className = "wide";
      frame.tabIndex = 0;
      frame.append(svg);
      return frame;
    }
  };

/** One bar for each row, where a result has a column of numbers beside one of names. */
export const Bars = (say) =>
  class {
    priority = 1;
    label = "Bars";

    constructor(yasr) {
      this.yasr = yasr;
    }

    columns() {
      const rows = this.yasr.results?.getBindings?.() ?? [];
      const names = this.yasr.results?.getVariables?.() ?? [];
      const isNumber = (name) => rows.every((row) => row[name] && NUMBER.test(row[name].datatype ?? ""));
      const number = names.find(isNumber);
      const label = names.find((name) => name !== number && !isNumber(name) && rows.every((row) => row[name]));
      return rows.length > 1 && rows.length <= MOST_BARS && number && label ? { rows, number, label } : undefined;
    }

    canHandleResults() {
      return this.columns() !== undefined;
    }

    getIcon() {
      return undefined;
    }

    draw() {
      const { rows, number, label } = this.columns();
      const most = Math.max(...rows.map((row) => Number(row[number].value)), 1);
      const list = document.createElement("table");
      list.className = "bars";
      const caption = list.createCaption();
      caption.textContent = `${label} · ${number}`;
      for (const row of rows) {
        const line = list.insertRow();
        const name = document.createElement("th");
        name.scope = "row";
        name.textContent = short(row[label].value.replace(/^.*[/#]/, ""), 60);
        const value = Number(row[number].value);
        const bar = document.createElement("td");
        const filled = document.createElement("span");
        filled.style.width = `${Math.max(0, (value / most) * 100)}%`;
        bar.append(filled);
        const shown = document.createElement("td");
        shown.className = "number";
        shown.textContent = value.toLocaleString(document.documentElement.lang);
        line.append(name, bar, shown);
      }
      this.yasr.resultsEl.replaceChildren(list);
    }
  };
