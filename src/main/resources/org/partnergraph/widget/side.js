// The panel: beside the stage where there is room, else on it.
class Side {
  #from = null;

  // closed(focus): what is to happen then; with focus the reader has to be put somewhere
  constructor(parts, words, closed) {
    Object.assign(this, {parts, words, closed});
  }

  // Opens with a title and a body, tells both or what says the most of it, and puts the reader there.
  open({title, body, says = ''}) {
    const {panel, live} = this.parts;
    const heading = h('h3', {tabindex: -1}, title);
    if (panel.hidden) this.#from = panel.getRootNode().activeElement;
    panel.setAttribute('aria-label', title);
    panel.replaceChildren(h('div', {class: 'panelhead'}, heading, button(this.words('close'), () => this.close(true), {d: ICONS.close})),
      h('div', {class: 'panelbody', tabindex: 0, role: 'region', 'aria-label': title}, body));
    panel.hidden = false;
    live.textContent = `${title} ${says}`;
    heading.focus({preventScroll: true});
  }

  // focus: whether the reader goes back to where he came from
  close(focus = false) {
    const {panel} = this.parts;
    if (panel.hidden) return false;
    panel.hidden = true;
    panel.replaceChildren();
    const back = focus && this.#from?.isConnected && !this.#from.closest('.canvas');
    this.closed(focus && !back);
    if (back) this.#from.focus({preventScroll: true});
    return true;
  }

  // Closes if it would hide what has the focus on the stage.
  uncover() {
    const {panel, stage} = this.parts;
    if (panel.offsetLeft < stage.offsetLeft + stage.offsetWidth - 8) this.close();
  }
}
