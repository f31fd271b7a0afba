// Asking the service: plain GETs, without cookies and without telling it which page asks. Answers are kept as long as the
// widget lives, nowhere else.
class Failure extends Error {
  // kind: offline, busy, missing, gone, refused or empty
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
    if (!this.#kept.has(address)) this.#kept.set(address, await this.#get(address, 'application/json', (response) => response.json(), signal));
    return this.#kept.get(address);
  }

  async text(address, type, signal) {
    return this.#get(address, type, (response) => response.text(), signal);
  }

  forget() {
    this.#kept.clear();
  }

  // An answer that breaks off is none.
  async #get(address, accept, read, signal) {
    let response;
    try {
      response = await fetch(address, {signal, credentials: 'omit', referrerPolicy: 'no-referrer', headers: {accept}});
      if (response.ok) return await read(response);
    } catch (cause) {
      throw cause.name === 'AbortError' ? cause : cause instanceof SyntaxError ? new Failure('refused', {parameter: 'src'}) : new Failure('offline');
    }
    const {status} = response;
    // what is no JSON does not come from a service of ours, unless one in between says that it is busy
    const {detail, near, parameter, said} = await response.json().catch(() => (status < 429 ? {parameter: 'src'} : {}));
    throw new Failure((parameter !== 'src' && {404: 'missing', 410: 'gone', 429: 'busy'}[status]) || (status < 500 ? 'refused' : 'busy'), {status, detail, near, parameter, said: said?.[this.language]});
  }
}

const SLOW = 5000;
const PATIENCE = 60000;

// Waits for what asks, but not for ever; slow is called when it takes long.
const patiently = async (asks, loading, slow) => {
  const timers = [setTimeout(slow, SLOW), setTimeout(() => loading.abort(new Failure('offline')), PATIENCE)];
  try {
    return await asks();
  } catch (failure) {
    throw loading.signal.reason instanceof Failure ? loading.signal.reason : failure;
  } finally {
    timers.forEach(clearTimeout);
  }
};

// The service is where the attribute says; without it, one folder above this module.
const serviceOf = (element, language) => {
  const src = element.getAttribute('src');
  try {
    const base = src ? new URL(src.replace(/\/*$/, '/'), document.baseURI) : new URL('..', import.meta.url);
    if (/^https?:$/.test(base.protocol)) return new Service(base, language);
  } catch {
    // as for another protocol
  }
  throw new Failure('refused', {parameter: 'src', detail: `src: ${src}`});
};
