// The builder of snippets: its buttons copy. Without this script the snippets are marked and copied by hand.
for (const button of document.querySelectorAll('[data-copy]')) {
  const from = document.getElementById(button.dataset.copy);
  const said = button.parentElement.querySelector('[role=status]');
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(from.value);
      said.textContent = button.dataset.done;
    } catch {
      from.focus();
      from.select();
      said.textContent = button.dataset.failed;
    }
  });
}
