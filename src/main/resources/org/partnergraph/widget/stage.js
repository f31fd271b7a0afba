// The stage: where the drawing or the text of a view stands.

// Puts there what is shown: its drawing, which is made once, also where its rows stand for it, or its text. told: see Drawing.
const fillStage = (shown, parts, context, told) => {
  const drawn = shown.picture && !shown.table;
  if (shown.picture) shown.kept ??= new Drawing(shown.picture, context.words, parts.stage, context.host.expanded, told);
  shown.drawing = drawn ? shown.kept : null;
  shown.kept?.show();
  staged(parts, drawn, drawn ? [shown.drawing.svg, shown.drawing.hints] : textOf(shown, parts.title.textContent, context));
  if (shown.table) parts.stage.ariaLabel = `${context.words('table')}: ${parts.title.textContent}`;
};

// Makes the stage ready for a drawing, or for text: that may be longer than its place, and is scrolled by keyboard too.
const staged = ({stage, controls, caption, frame}, drawn, content) => {
  controls.hidden = caption.hidden = !drawn;
  caption.textContent = '';
  stage.classList.toggle('text', !drawn);
  stage.tabIndex = drawn ? -1 : 0;
  stage.role = drawn ? null : 'region';
  stage.ariaLabel = drawn ? null : frame.getAttribute('aria-label');
  stage.replaceChildren(...[content].flat(9));
  stage.scrollTo(0, 0);
};

// Puts the reader on the node or entity with an id, on the first of several, or on what is always there ("stage").
const putOn = (stage, {drawing, picture}, focus) => {
  const id = Array.isArray(focus) ? [...picture.nodes.keys()].find((each) => focus.includes(each)) : focus;
  const stop = drawing?.find(id) ?? drawing?.stop;
  if (stop) drawing.go(stop);
  else (stage.querySelector(`[value="${CSS.escape(id)}"]`) ?? stage).focus();
};
