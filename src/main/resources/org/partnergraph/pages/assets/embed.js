// The builder of snippets: its buttons copy, and what was built follows the choices. Without this script the snippets are marked and
// copied by hand, and a button builds anew.
const form = document.querySelector('form.fields');
const made = document.getElementById('made');
const renewed = document.getElementById('renewed');

async function copy(button) {
  const from = document.getElementById(button.dataset.copy);
  const said = button.parentElement.querySelector('[role=status]');
  try {
    await navigator.clipboard.writeText(from.value);
    said.textContent = button.dataset.done;
  } catch {
    from.focus();
    from.select();
    said.textContent = button.dataset.failed;
  }
}

function wire() {
  for (const button of made.querySelectorAll('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => copy(button));
  }
}

let asked = 0;

// Says beside each field what is wrong with it, as the page does.
function tell(page) {
  for (const fault of form.querySelectorAll('.fault')) {
    const said = page.getElementById(fault.id)?.textContent ?? '';
    fault.textContent = said;
    for (const field of form.querySelectorAll(`input[aria-describedby~="${fault.id}"], select[aria-describedby~="${fault.id}"]`)) {
      if (said) field.setAttribute('aria-invalid', 'true');
      else field.removeAttribute('aria-invalid');
    }
  }
}

// Takes what the same page shows for the present choices, if nothing was chosen in the meantime.
async function renew() {
  const mine = ++asked;
  const address = `${form.action}?${new URLSearchParams(new FormData(form))}`;
  let done = false;
  try {
    const answer = await fetch(address, {headers: {Accept: 'text/html'}});
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById('made');
    if (mine !== asked) return;
    if (fresh) {
      made.replaceChildren(...fresh.childNodes);
      tell(page);
      history.replaceState(null, '', address);
      wire();
      done = answer.ok || null;
    }
  } catch {
    // said below
  }
  if (mine === asked) renewed.textContent = done === null ? '' : done ? renewed.dataset.done : renewed.dataset.failed;
}

wire();
// what is typed shows nothing until it is whole: chosen from the list, or left
form.addEventListener('input', (event) => {
  if (event.target.dataset.suggest && made.querySelector('.preview')) renewed.textContent = renewed.dataset.failed;
});
form.addEventListener('change', () => {
  if (document.getElementById('entity').value.trim()) renew();
});
