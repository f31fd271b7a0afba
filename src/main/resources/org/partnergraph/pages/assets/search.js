// Suggestions while a name is typed: the combobox pattern of WAI-ARIA 1.2. Without this script the forms work as they are.
// data-suggest says what choosing does: "go" opens the page, "fill" sends the id under the shown name.
const WAIT = 150;
let count = 0;

class Suggestions {
  constructor(input) {
    this.input = input;
    this.name = input.name;
    this.list = document.createElement('ul');
    this.list.id = `suggestions-${++count}`;
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', document.documentElement.lang === 'pl' ? 'Podpowiedzi' : document.documentElement.lang === 'en' ? 'Suggestions' : 'Vorschläge');
    this.list.hidden = true;
    const box = document.createElement('span');
    box.className = 'suggested';
    input.replaceWith(box);
    box.append(input, this.list);
    for (const [name, value] of Object.entries({role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': this.list.id})) {
      input.setAttribute(name, value);
    }
    input.addEventListener('input', () => this.typed());
    input.addEventListener('keydown', event => this.key(event));
    input.addEventListener('blur', () => setTimeout(() => this.close(), 150));
  }

  typed() {
    this.forget();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), WAIT);
  }

  async ask() {
    const text = this.input.value.trim();
    if (!text) return this.close();
    this.asking?.abort();
    this.asking = new AbortController();
    try {
      const address = `/api/search?${new URLSearchParams({q: text, limit: '8', lang: document.documentElement.lang})}`;
      const answer = await fetch(address, {signal: this.asking.signal, headers: {Accept: 'application/json'}});
      if (answer.ok) this.show((await answer.json()).data);
    } catch (problem) {
      if (problem.name !== 'AbortError') this.close();
    }
  }

  show(matches) {
    this.matches = matches;
    this.current = -1;
    this.list.replaceChildren(...matches.map((match, i) => this.option(match, i)));
    this.list.hidden = matches.length === 0;
    this.input.setAttribute('aria-expanded', String(!this.list.hidden));
    this.input.removeAttribute('aria-activedescendant');
  }

  option(match, i) {
    const option = document.createElement('li');
    option.id = `${this.list.id}-${i}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    const name = document.createElement('span');
    name.textContent = match.spelling === match.label ? match.label : `${match.label} (${match.spelling})`;
    const kind = document.createElement('span');
    kind.className = 'kind';
    kind.textContent = match.type.label;
    option.append(name, kind);
    option.addEventListener('pointerdown', event => event.preventDefault());
    option.addEventListener('click', () => this.choose(i));
    return option;
  }

  key(event) {
    if (this.list.hidden) {
      if (event.key === 'ArrowDown') this.ask();
      return;
    }
    const moves = {ArrowDown: 1, ArrowUp: -1};
    if (event.key in moves) {
      event.preventDefault();
      this.move((this.current + moves[event.key] + this.matches.length) % this.matches.length);
    } else if (event.key === 'Enter' && this.current >= 0) {
      event.preventDefault();
      this.choose(this.current);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.close();
    }
  }

  move(to) {
    this.list.children[this.current]?.setAttribute('aria-selected', 'false');
    this.current = to;
    const option = this.list.children[to];
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({block: 'nearest'});
    this.input.setAttribute('aria-activedescendant', option.id);
  }

  choose(i) {
    const match = this.matches[i];
    this.close();
    const kind = this.input.dataset.suggest;
    if (kind === 'go') {
      const lang = new URLSearchParams(location.search).get('lang');
      location.assign(`/page/${encodeURIComponent(match.id)}${lang ? `?lang=${lang}` : ''}`);
    } else {
      this.input.value = match.label;
      this.input.removeAttribute('name');
      this.hidden = Object.assign(document.createElement('input'), {type: 'hidden', name: this.name, value: match.id});
      this.input.after(this.hidden);
      this.input.dispatchEvent(new Event('change', {bubbles: true}));
    }
  }

  forget() {
    this.hidden?.remove();
    this.hidden = undefined;
    this.input.name = this.name;
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }
}

document.querySelectorAll('input[data-suggest]').forEach(input => new Suggestions(input));
