// Keys that do the same in every view. host: the widget; stop: what the reader is on; opened: the groups that are open.
const shortcut = (event, host, stop, opened) => {
  const does = {t: () => host.table(), Backspace: () => host.back(), '?': () => host.help(), e: () => stop && fold(stop, host, opened)}[event.key];
  if (event.altKey || event.ctrlKey || event.metaKey || !does) return false;
  does();
  return true;
};

// Expands or collapses what the reader is on; a member of an opened group closes it.
const fold = ({node, edge}, host, opened) => {
  const {id} = (edge && groupAt(edge)) ?? node;
  const group = opened.find((each) => each.group.of.includes(id));
  if (host.expanded.has(id)) host.collapse(id);
  else if (!host.expand(id) && group) host.collapse(group.id);
};
