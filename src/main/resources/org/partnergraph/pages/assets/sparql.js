// The editor: without this script the form sends the query as it is.
import { Bars, Graph } from "/assets/sparql-views.js";

const { Yasqe, Yasr } = window.Yasgui;
const form = document.getElementById("ask");
const field = document.getElementById("query");
const problem = document.getElementById("problem");
const answer = document.getElementById("answer");
const status = document.getElementById("status");
const permalink = document.getElementById("permalink");
const language = form.dataset.language;
const say = (key, ...parts) =>
  parts.reduce((text, part, i) => text.replace(`{${i}}`, part), form.dataset["say" + key[0].toUpperCase() + key.slice(1)]);

// ---------------------------------------------------------------- terms

const { terms, prefixes } = await fetch(`/sparql/terms?lang=${language}`).then((reply) => reply.json());
const byIri = new Map(terms.map((term) => [term.iri, term]));
const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/ł/g, "l");
const searchable = terms.map((term) => [term, plain(`${term.code} ${term.label}`)]);
const matching = (text, kinds) => {
  const wanted = plain(text);
  return searchable.filter(([term, all]) => kinds.includes(term.kind) && all.includes(wanted)).map(([term]) => term);
};

function completer(kinds) {
  return {
    get: (_, token) => {
      const typed = token.autocompletionString || "";
      const begun = terms.filter((term) => kinds.includes(term.kind) && term.iri.startsWith(typed) && typed);
      const found = begun.length ? begun : matching(typed.replace(/^\w*:/, ""), kinds);
      return found.slice(0, 60).map((term) => term.iri);
    },
    // a prefixed name inserts its prefix by itself
    postProcessSuggestion: (_, __, iri) => byIri.get(iri).code,
    postprocessHints: (_, hints) =>
      hints.map((hint) => ({ ...hint, displayText: `${hint.text}  ${terms.find((t) => t.code === hint.text)?.label ?? ""}` })),
  };
}

// those that come with the editor ask prefix.cc and Linked Open Vocabularies
Object.assign(Yasqe.Autocompleters.prefixes, {
  get: Object.entries(prefixes).map(([prefix, namespace]) => `${prefix}: <${namespace}>`),
  persistenceId: null,
});
Object.assign(Yasqe.Autocompleters.class, completer(["CLASS"]));
Object.assign(Yasqe.Autocompleters.property, completer(["PROPERTY", "ATTRIBUTE"]));
Yasqe.defaults.autocompleters = ["variables", "prefixes", "class", "property"];
Yasqe.defaults.prefixCcApi = "/sparql/terms";

// ---------------------------------------------------------------- editor

const run = () => ask();
const place = document.getElementById("editor");
place.hidden = false;
const editor = new Yasqe(place, {
  value: field.value,
  persistenceId: null,
  createShareableLink: null,
  consumeShareLink: null,
  showQueryButton: false,
  resizeable: false,
  editorHeight: "auto",
  lineWrapping: true,
  viewportMargin: Infinity,
  requestConfig: { endpoint: "/sparql", method: "POST" },
  extraKeys: { "Ctrl-Enter": run, "Cmd-Enter": run, "Ctrl-S": () => {}, Tab: false, "Shift-Tab": false },
});
editor.getInputField().setAttribute("aria-label", say("query"));
field.hidden = true;
field.required = false;
form.querySelector("label").removeAttribute("for");
form.querySelector(".plain").remove();
form.querySelector(".keys").hidden = false;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
});

// ---------------------------------------------------------------- results

const [first, previous, next, last] = say("turn").split("|");
const tables = Yasr.plugins.table.defaults.tableConfig;
tables.language = {
  ...tables.language,
  info: say("info"),
  infoEmpty: say("norows"),
  infoFiltered: "",
  emptyTable: say("norows"),
  zeroRecords: say("norows"),
  aria: {
    orderable: `: ${say("sort")}`,
    orderableReverse: `: ${say("sort")}`,
    orderableRemove: `: ${say("sort")}`,
    paginate: { first, previous, next, last },
  },
};
Yasr.registerPlugin("graph", Graph(say, prefixes));
Yasr.registerPlugin("bars", Bars(say));
const results = document.getElementById("results");
const shown = new Yasr(results, {
  persistenceId: null,
  prefixes: () => prefixes,
  pluginOrder: ["table", "graph", "bars", "response"],
  plugins: { table: { enabled: true, dynamicConfig: { isEllipsed: false } } },
});
for (const name of ["table", "graph", "bars", "response", "boolean"]) {
  const button = results.querySelector(`.select_${name}`);
  if (button) {
    button.querySelector("span").textContent = say(name);
    button.title = say(name);
    button.removeAttribute("aria-label");
  }
}
// the package links to its maker's site
results.querySelectorAll('a[href*="triply.cc"]').forEach((link) => link.remove());
// what the editor's package leaves without a name or out of the keyboard's reach
const name = (css, text) => results.querySelectorAll(css).forEach((node) => node.setAttribute("aria-label", text));
const label = (css, ...texts) => texts.forEach((text, i) => results.querySelectorAll(css)[i]?.replaceChildren(text));
shown.on("drawn", () => {
  name("select.tableSizer", say("size"));
  name("input.tableFilter", say("filter"));
  label(".switch .label", say("simple"), say("ellipse"));
  label(".pageSizerLabel", `${say("size")}: `);
  label(".tableSizer option[value='-1']", say("allrows"));
  for (const field of results.querySelectorAll("input.tableFilter")) field.placeholder = say("filter");
  for (const scroller of document.querySelectorAll(".CodeMirror-scroll")) scroller.tabIndex = 0;
});
document.querySelector(".CodeMirror-scroll").tabIndex = 0;
// an IRI of this graph is shown here, wherever its namespace may lead
results.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  const base = prefixes.id.replace(/id\/$/, "");
  if (link && link.href.startsWith(base)) link.href = "/" + link.href.slice(base.length);
});

const address = (query, more) =>
  "/sparql?" + new URLSearchParams({ query, ...more });

async function ask() {
  const query = editor.getValue();
  const graph = ["CONSTRUCT", "DESCRIBE"].includes(editor.getQueryType());
  clear();
  const here = address(query, form.dataset.chosen ? { lang: language } : {});
  history.replaceState(null, "", here);
  permalink.href = here;
  status.textContent = say("running");
  answer.hidden = false;
  const start = performance.now();
  try {
    const reply = await fetch("/sparql", {
      method: "POST",
      headers: { Accept: graph ? "text/turtle" : "application/sparql-results+json" },
      body: new URLSearchParams({ query }),
    });
    const text = await reply.text();
    const seconds = (performance.now() - start) / 1000;
    if (reply.ok) show(text, reply.headers.get("Content-Type"), graph, query, seconds);
    else fail(text);
  } catch (error) {
    fail(JSON.stringify({ detail: error instanceof TypeError ? say("unreachable") : String(error) }));
  }
}

function show(text, contentType, graph, query, seconds) {
  const wanted = graph ? "graph" : shown.getSelectedPluginName() === "graph" ? "table" : shown.getSelectedPluginName();
  shown.selectedPlugin = wanted;
  shown.setResponse({ data: text, contentType: contentType.split(";")[0], status: 200 }, seconds * 1000);
  for (const link of document.querySelectorAll("#downloads a")) {
    link.hidden = graph !== ["turtle", "nt"].includes(link.dataset.format);
    link.href = address(query, { format: link.dataset.format });
  }
  document.getElementById("downloads").hidden = false;
  const size = graph ? shown.results.getStatements()?.length ?? 0 : shown.results.getBindings()?.length;
  const counted = size === undefined ? "" : say(graph ? "statements" : "rows", size) + " · ";
  const time = seconds.toLocaleString(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  status.textContent = counted + say("seconds", time);
}

function clear() {
  problem.hidden = true;
  problem.replaceChildren();
  document.getElementById("downloads").hidden = true;
  editor.eachLine((line) => editor.removeLineClass(line, "background", "fault"));
}

/** A problem document (RFC 9457); where its detail names a place, the line is marked. */
function fail(text) {
  let told;
  try {
    told = JSON.parse(text);
  } catch {
    told = { detail: text };
  }
  answer.hidden = true;
  const detail = told.detail || told.title || "";
  const at = /line:? (\d+),? col(?:umn)?:? (\d+)/i.exec(detail);
  const head = document.createElement("strong");
  head.textContent = at ? say("where", at[1], at[2]) : say("failed");
  const body = document.createElement("pre");
  body.lang = "en";
  body.textContent = detail;
  problem.append(head, body);
  problem.hidden = false;
  if (at) {
    const line = Math.min(Number(at[1]), editor.lineCount()) - 1;
    editor.addLineClass(line, "background", "fault");
    editor.setCursor({ line, ch: Number(at[2]) - 1 });
  }
}

// ---------------------------------------------------------------- panel

const list = document.querySelector("#terms ul");
const find = document.getElementById("find-term");

function entry(term) {
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = term.code;
  button.title = say("insert", term.code);
  button.addEventListener("click", () => insert(term));
  const label = document.createElement("span");
  label.textContent = term.label === term.code ? "" : " " + term.label;
  item.append(button, label);
  if (term.definition) {
    const text = document.createElement("p");
    text.className = "quiet";
    text.textContent = term.definition + " ";
    if (term.page) {
      const more = document.createElement("a");
      more.href = form.dataset.chosen ? term.page.replace("#", `?lang=${language}#`) : term.page;
      more.textContent = say("explain");
      more.setAttribute("aria-label", `${say("explain")}: ${term.label}`);
      text.append(more);
    }
    item.append(text);
  }
  return item;
}

function insert(term) {
  editor.replaceSelection(term.code + " ");
  const prefix = term.code.split(":")[0];
  if (prefixes[prefix] && !(prefix in editor.getPrefixesFromQuery())) editor.addPrefixes({ [prefix]: prefixes[prefix] });
  editor.focus();
}

const fill = () => list.replaceChildren(...matching(find.value, ["CLASS", "PROPERTY", "ATTRIBUTE", "CONCEPT"]).slice(0, 40).map(entry));
find.addEventListener("input", fill);
document.getElementById("terms").hidden = false;
fill();
if (matchMedia("(min-width: 60rem)").matches) document.querySelector(".panel .examples").open = true;
const scroll = document.querySelector(".panel .scroll");
const current = scroll.querySelector("[aria-current]");
if (current) scroll.scrollTop = current.offsetTop - scroll.offsetTop - 60;
document.documentElement.dataset.ready = "yes";
if (form.dataset.run) ask();
