// Asking the service: plain GETs, without cookies and without telling it which page asks. Answers are kept as long as the
// widget lives, nowhere else.
class Failure extends Error {
  // kind: offline, missing, gone, refused or empty
  constructor(kind, more) {
    super(more?.detail ?? kind);
    Object.assign(this, {kind}, more);
  }
}

class Service {
  #kept = new Map();

  constructor(base, language) {
    this.base = base;
    this.language = language;
  }

  get host() {
    return this.base.host;
  }

  address(path, query) {
    const url = new URL(path, this.base);
    for (const [name, value] of Object.entries({...query, lang: this.language})) {
      for (const each of [value].flat()) if (each != null && each !== '') url.searchParams.append(name, each);
    }
    return url.href;
  }

  about(id, operation = '', query = {}) {
    return this.address(`api/entities/${encodeURIComponent(id)}${operation && `/${operation}`}`, query);
  }

  page(id) {
    return this.address(`page/${encodeURIComponent(id)}`);
  }

  // The data and meta of an answer; a Failure says what else there was.
  async json(address, signal) {
    if (!this.#kept.has(address)) this.#kept.set(address, await (await this.#get(address, 'application/json', signal)).json());
    return this.#kept.get(address);
  }

  async text(address, type) {
    return (await this.#get(address, type)).text();
  }

  forget() {
    this.#kept.clear();
  }

  async #get(address, accept, signal) {
    let response;
    try {
      response = await fetch(address, {signal, credentials: 'omit', referrerPolicy: 'no-referrer', headers: {accept}});
    } catch (cause) {
      throw cause.name === 'AbortError' ? cause : new Failure('offline');
    }
    if (response.ok) return response;
    const problem = await response.json().catch(() => ({}));
    throw new Failure({404: 'missing', 410: 'gone'}[response.status] ?? 'refused', {
      status: response.status,
      detail: problem.detail,
      near: problem.near,
    });
  }
}

// Where this module came from; the service is one folder up.
const HOME = new URL('..', import.meta.url);

const serviceOf = (element, language) => {
  const src = element.getAttribute('src');
  let base = HOME;
  try {
    if (src) base = new URL(src.endsWith('/') ? src : `${src}/`, document.baseURI);
  } catch {
    throw new Failure('refused', {detail: `src: ${src}`});
  }
  if (!/^https?:$/.test(base.protocol)) throw new Failure('refused', {detail: `src: ${src}`});
  return new Service(base, language);
};
