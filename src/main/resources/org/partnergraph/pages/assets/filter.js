// A field that hides what does not hold its text. Without this script the whole list is shown.
const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/ł/g, "l");

for (const field of document.querySelectorAll("[data-filter]")) {
  field.closest("[hidden]")?.removeAttribute("hidden");
  const items = [...document.querySelectorAll(field.dataset.filter)].map((node) => [node, plain(node.textContent)]);
  field.addEventListener("input", () => {
    const wanted = plain(field.value.trim());
    for (const [node, text] of items) node.hidden = !text.includes(wanted);
    for (const group of new Set(items.map(([node]) => node.closest("details")))) {
      if (!group) continue;
      const some = group.querySelector("li:not([hidden])") !== null;
      group.hidden = !some;
      if (wanted && some) group.open = true;
    }
  });
}
