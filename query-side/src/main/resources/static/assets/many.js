/*
 * Several items at once: what is ticked is said in a bar, and a form there sends an ordinary command for each, one after the other. What
 * becomes of each is said below its line; what was refused stays ticked, so that nothing is sent in vain or lost in silence.
 *
 * input[data-pick]    ticks an item: its value is the item, data-label its number, data-version the version that was seen
 * [data-pick-all]     ticks all of the page
 * [data-selection]    the bar; shown where something is ticked or something came of it
 * form[data-each]     sends data-command for each
 */
(() => {
  'use strict';

  const bar = document.querySelector('[data-selection]');
  if (!bar) {
    return;
  }
  const agenda = bar.querySelector('[data-to-the-agenda]');
  const told = bar.querySelector('[data-told]');
  const again = bar.querySelector('[data-as-it-is-now]');
  const keys = new WeakMap();

  const all = () => document.querySelector('[data-pick-all]');
  const picks = () => [...document.querySelectorAll('input[data-pick]')];
  const picked = () => picks().filter(box => box.checked);

  function show() {
    const boxes = picked();
    bar.hidden = !boxes.length && !told.textContent;
    bar.querySelector('[data-picked]').textContent = `${boxes.length} selected`;
    if (all()) {
      all().checked = boxes.length > 0 && boxes.length === picks().length;
      all().indeterminate = boxes.length > 0 && !all().checked;
    }
    const systems = new Set(boxes.map(box => box.value.split('/')[0]));
    agenda.hidden = systems.size !== 1;
    agenda.href = `/reviews/room?items=${boxes.map(box => encodeURIComponent(box.dataset.label)).join(',')}`;
  }

  /** The same for an item until it is recorded, so that sending it again has no second effect. */
  function keyOf(form, item) {
    const known = keys.get(form) || new Map();
    keys.set(form, known);
    if (!known.has(item)) {
      known.set(item, poamCommands.newKey());
    }
    return known.get(item);
  }

  function say(box, words, kind) {
    const line = box.closest('tr');
    let outcome = line.nextElementSibling;
    if (!outcome || !outcome.matches('.outcome')) {
      outcome = document.createElement('tr');
      outcome.className = 'outcome';
      outcome.insertCell().colSpan = line.cells.length;
      line.after(outcome);
    }
    outcome.cells[0].className = kind;
    outcome.cells[0].textContent = `${box.dataset.label}: ${words}`;
  }

  async function sendOne(form, said, box) {
    const fields = { ...said, itemId: box.value };
    const headers = { 'Idempotency-Key': keyOf(form, box.value), 'If-Match': `"${box.dataset.version}"` };
    const sent = await poamCommands.send(form.dataset.command, fields, headers);
    if (sent.status !== 401 && sent.status !== 403) {
      return sent;
    }
    const signedIn = sent.status === 401 ? await poamSession.again().catch(() => false) : await poamSession.renewed().catch(() => '') === 'same';
    return signedIn ? poamCommands.send(form.dataset.command, fields, headers) : sent;
  }

  /** What came of one, in a word of the summary. */
  function outcomeOf(form, box, { ok, status, body }) {
    if (ok) {
      keys.get(form).delete(box.value);
      box.checked = false;
      box.dataset.version = body.version === undefined ? box.dataset.version : body.version;
      say(box, body.changed === false ? 'it was so already, nothing had to be recorded.' : `recorded, position ${body.position}.`, 'good');
      return body.changed === false ? 'so already' : 'recorded';
    }
    if (status === 409 && body.currentVersion !== undefined) {
      box.dataset.version = body.currentVersion;
      say(box, 'somebody changed it meanwhile. Look at it in another tab, then send this again if it still holds.', 'late');
      return 'changed meanwhile';
    }
    say(box, poamCommands.sentence(status, body), 'late');
    return status === 0 || status >= 500 ? 'not answered' : 'refused';
  }

  async function sendEach(form) {
    const said = JSON.parse(poamCommands.bodyOf(form));
    const boxes = picked();
    const outcomes = new Map();
    let position = 0;
    let sent = 0;
    for (const box of boxes) {
      told.textContent = `Sending ${sent + 1} of ${boxes.length} …`;
      const answer = await sendOne(form, said, box);
      if (answer.status === 400 || answer.status === 401) {
        poamCommands.refuse(form, answer.status, answer.body);
        break;
      }
      sent += 1;
      position = Math.max(position, answer.body.position || 0);
      const outcome = outcomeOf(form, box, answer);
      outcomes.set(outcome, (outcomes.get(outcome) || 0) + 1);
    }
    if (sent < boxes.length) {
      outcomes.set('not sent', boxes.length - sent);
    }
    told.textContent = `${form.dataset.title}: ${[...outcomes].map(([outcome, many]) => `${many} ${outcome}`).join(', ')}. Each is told below its line.`;
    if (position) {
      const url = new URL(location.href);
      url.searchParams.set('after', position);
      again.href = url;
      again.hidden = false;
    }
  }

  document.addEventListener('change', event => {
    if (event.target === all()) {
      picks().forEach(box => { box.checked = event.target.checked; });
    }
    if (event.target.matches('[data-pick], [data-pick-all]')) {
      show();
    }
  });

  bar.querySelector('[data-clear]').addEventListener('click', () => {
    picks().forEach(box => { box.checked = false; });
    document.querySelectorAll('tr.outcome').forEach(line => line.remove());
    told.textContent = '';
    again.hidden = true;
    show();
  });

  document.addEventListener('submit', async event => {
    const form = event.target;
    if (!form.matches('form[data-each]')) {
      return;
    }
    event.preventDefault();
    poamCommands.clear(form);
    if (!picked().length) {
      poamCommands.refuse(form, 400, { detail: 'Tick the items that it is for.' });
      return;
    }
    const button = form.querySelector('button[type="submit"]');
    button.disabled = true;
    try {
      await sendEach(form);
    } finally {
      button.disabled = false;
      show();
    }
  });

  show();
})();
