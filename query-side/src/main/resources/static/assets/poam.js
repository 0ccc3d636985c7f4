/*
 * What the pages need of a script: they send commands, files and imports to the API and show what it answers.
 *
 * [data-forms]        where forms belong that the command side draws; htmx fetches them. While that is away, the page says so and can be read.
 *     aria-busy       until they are there, or it is known that they are not
 *     data-then       where to go after success, for every form in it
 * select[data-forms-of]  picks what the form below the element that it names by id is about; each option is an address of the form.
 * form[data-command]  sent by htmx (hx-post, hx-swap="none") to the command door, as JSON: a field is one text, or a list if it is marked as one.
 *     data-title      what the next page says was recorded
 *     data-version    the version that was seen, for If-Match
 *     data-then       where to go after success, here or around it; {itemId} and the like are replaced by the ids in the answer
 *     [data-lines]    a text area whose field is a list, one value per line
 *     [data-adds-to]  what is picked in it becomes a line of the text area that it names by id
 *     [data-list]     encloses the boxes of the field that it names, which is a list of the ticked ones
 *     [data-rows]     encloses the rows of the field that it names, which is a list of what each [data-row] says in its [data-part]s; an empty
 *                     row says nothing; [data-another-row] adds one; with data-placed they are elsewhere on the page, each with
 *                     data-of, the id of the form, and what is [data-known] of one says nothing by itself
 *     [data-advice]   what is typed is looked at, a moment after it was typed; what to think about is shown in the element that
 *                     data-advice-in names by id, and stops nothing
 *     [data-rules]    names of rules whose refusal belongs beside this field
 * form[data-upload]   a file for the vault: data-system; with data-item it is attached, with a checked field "final" finalised.
 * form[data-import]   a file for the register, sent to /api/imports or where the attribute says; the pressed button says name="dryRun" value="true" for a dry run; the report
 *                     is written into the element that data-report names by id, and the one that data-list names is fetched anew.
 * [data-enhance]      shown only where this script runs.
 */
(() => {
  'use strict';

  const keys = new WeakMap();

  function newKey() {
    return crypto.randomUUID ? crypto.randomUUID() : `${Date.now()}-${Math.random().toString(36).slice(2)}`;
  }

  /** The same key until the form has done its work, so that sending it again has no second effect. */
  function keyOf(form) {
    if (!keys.has(form)) {
      keys.set(form, newKey());
    }
    return keys.get(form);
  }

  function csrf() {
    const header = document.querySelector('meta[name="_csrf_header"]');
    const token = document.querySelector('meta[name="_csrf"]');
    return header && token ? { [header.content]: token.content } : {};
  }

  function headersFor(form, part) {
    const headers = { 'Idempotency-Key': keyOf(form) + part, 'X-POAM-Source': 'page' };
    if (form.dataset.version && !part) {
      headers['If-Match'] = `"${form.dataset.version}"`;
    }
    return headers;
  }

  function parsed(text) {
    try {
      return JSON.parse(text);
    } catch (notJson) {
      return {};
    }
  }

  // ---- refusals

  function alertOf(form) {
    let box = form.querySelector('.problem');
    if (!box) {
      box = document.createElement('p');
      box.className = 'problem';
      box.setAttribute('role', 'alert');
      form.append(box);
    }
    return box;
  }

  function clear(form) {
    alertOf(form).textContent = '';
    const everywhere = [form, ...document.querySelectorAll(`[data-row][data-of="${form.id || ' '}"]`)];
    everywhere.flatMap(part => [...part.querySelectorAll('.field-problem')]).forEach(note => note.remove());
    everywhere.flatMap(part => [...part.querySelectorAll('[aria-invalid]')]).forEach(field => {
      field.removeAttribute('aria-invalid');
      const others = (field.getAttribute('aria-describedby') || '').split(' ').filter(id => id && !id.endsWith('-problem'));
      if (others.length) {
        field.setAttribute('aria-describedby', others.join(' '));
      } else {
        field.removeAttribute('aria-describedby');
      }
    });
  }

  /** The rows of a field, in the form or where the page has places for them. */
  function rowsOf(form, group) {
    return [...(group.dataset.placed === undefined ? group.querySelectorAll('[data-row]') : document.querySelectorAll(`[data-row][data-of="${form.id}"]`))];
  }

  function partsOf(row) {
    return [...row.querySelectorAll('[data-part]')].filter(part => part.type !== 'radio' || (part.checked && part.value));
  }

  /** The rows that say something, in the order in which they are sent. */
  function saidRows(form, group) {
    return rowsOf(form, group).filter(row => partsOf(row).some(part => part.dataset.known === undefined && part.value.trim()));
  }

  /** What a refusal such as that of itemDecisions[2].words is about, where its row is elsewhere. */
  function placedPart(form, problem) {
    const named = /^(\w+)\[(\d+)\]\.?(\w*)/.exec(problem.field || '');
    const group = named && form.querySelector(`[data-placed][data-rows="${named[1]}"]`);
    const row = group && saidRows(form, group)[named[2]];
    return row && (row.querySelector(`[data-part="${named[3]}"]:not([data-known])`) || row.querySelector('[data-part]:not([data-known])'));
  }

  function fieldOf(form, problem) {
    const placed = placedPart(form, problem);
    if (placed) {
      return placed;
    }
    const fields = [...form.elements].filter(field => field.type !== 'hidden' && field.name);
    return fields.find(field => problem.field && (field.name === problem.field || problem.field.startsWith(field.name + '[')))
        || fields.find(field => problem.rule && (field.dataset.rules || '').split(' ').includes(problem.rule));
  }

  /** A field as people read it: the API knows its name only. */
  function labelOf(form, field) {
    if (field.type === 'radio') {
      return field.closest('fieldset').querySelector('legend').textContent.trim();
    }
    const label = field.labels && field.labels[0] && field.labels[0].querySelector('span.quiet')
        ? field.labels[0].textContent.replace(field.labels[0].querySelector('span.quiet').textContent, '')
        : field.labels && field.labels[0] ? field.labels[0].textContent : field.name;
    return label.trim();
  }

  function sentence(status, problem) {
    if (status === 0) {
      return 'The server did not answer. What you typed is still here: send it again, it takes effect only once.';
    }
    if (status === 401) {
      return 'You are signed out. What you typed is still here: sign in, then send it again.';
    }
    const words = problem.detail || problem.title || `The server refused this (${status}).`;
    const rule = problem.citation || (problem.rule ? `rule ${problem.rule}` : '');
    return rule ? `${words} (${rule})` : words;
  }

  function refuse(form, status, problem) {
    clear(form);
    let words = sentence(status, problem);
    if (status === 409 && problem.currentVersion !== undefined) {
      form.dataset.version = problem.currentVersion;
      words += ' What you typed is still here: look at the item in another tab, then send this again if it still holds.';
    }
    const field = fieldOf(form, problem);
    if (!field) {
      alertOf(form).textContent = words;
      alertOf(form).scrollIntoView({ block: 'nearest' });
      return;
    }
    const note = document.createElement('p');
    note.className = 'field-problem';
    note.id = `${field.id || field.name}-problem`;
    note.setAttribute('role', 'alert');
    note.textContent = words.replaceAll(`'${field.name}'`, `'${labelOf(form, field)}'`).replaceAll(`'${problem.field}'`, `'${labelOf(form, field)}'`);
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', [field.getAttribute('aria-describedby'), note.id].filter(Boolean).join(' '));
    (field.closest('.field, fieldset') || field.parentElement).append(note);
    field.focus();
  }

  const sentAgain = new WeakSet();

  /** Whoever is signed out signs in again in place, and the form is sent as it is; anything else is said. */
  async function refused(form, status, problem, resend) {
    const outdated = status === 403 && problem.title === 'Form out of date' && !sentAgain.has(form);
    if (status === 401 || outdated) {
      sentAgain.add(form);
      try {
        if ((outdated && await poamSession.renewed() === 'same') || await poamSession.again()) {
          resend();
          return;
        }
      } catch (unreachable) {
        refuse(form, 0, {});
        return;
      }
    }
    sentAgain.delete(form);
    refuse(form, status, problem);
  }

  // ---- confirmations

  const RECORDED = 'poam-recorded';

  function titleOf(form) {
    const button = form.querySelector('button.do, button[type="submit"], button:not([type])');
    return form.dataset.title || (button ? button.textContent.trim() : '');
  }

  /** What the page that comes next says of what was done on this one. */
  function confirmNext(words) {
    sessionStorage.setItem(RECORDED, words);
  }

  function confirmNow() {
    const words = sessionStorage.getItem(RECORDED);
    sessionStorage.removeItem(RECORDED);
    const main = document.getElementById('main');
    if (!words || !main || document.getElementById('error-summary')) {
      return;
    }
    const note = document.createElement('p');
    note.className = 'recorded';
    note.tabIndex = -1;
    note.setAttribute('role', 'status');
    note.textContent = words;
    main.prepend(note);
    note.focus({ preventScroll: Boolean(location.hash) });
  }

  function goOn(form, answer) {
    keys.delete(form);
    sentAgain.delete(form);
    confirmNext(answer.changed === false
        ? `“${titleOf(form)}”: it was so already, nothing had to be recorded.`
        : `Recorded: “${titleOf(form)}”. This page shows the ledger as of position ${answer.position}.`);
    const around = form.closest('[data-then]');
    const then = (around ? around.dataset.then : location.pathname).replace(/\{(\w+)\}/g, (_, name) => (answer.ids || {})[name] || '');
    const url = new URL(then, location.href);
    if (answer.position !== undefined) {
      url.searchParams.set('after', answer.position);
    }
    if (url.href.split('#')[0] === location.href.split('#')[0]) {
      location.reload();
    } else {
      location.assign(url);
    }
  }

  // ---- commands

  /**
   * What a form says, as JSON. The form's marks alone decide what is a list: one ticked box is a list of one, none is an empty list.
   * Where a field without a mark has several values, all of them go out, and the door refuses what it cannot take.
   */
  function bodyOf(form, sent) {
    const fields = {};
    new Set(sent.keys()).forEach(name => {
      const values = sent.getAll(name);
      fields[name] = values.length === 1 ? values[0] : values;
    });
    form.querySelectorAll('[data-lines]').forEach(area => {
      fields[area.name] = area.value.split('\n').map(line => line.trim()).filter(Boolean);
    });
    form.querySelectorAll('[data-list]').forEach(group => {
      fields[group.dataset.list] = sent.getAll(group.dataset.list);
    });
    form.querySelectorAll('[data-rows]').forEach(group => {
      fields[group.dataset.rows] = saidRows(form, group)
          .map(row => Object.fromEntries(partsOf(row).map(part => [part.dataset.part, part.value.trim()])));
    });
    return JSON.stringify(fields);
  }

  document.addEventListener('input', event => {
    const picker = event.target.closest('[data-adds-to]');
    if (!picker || !picker.list || ![...picker.list.options].some(option => option.value === picker.value)) {
      return;
    }
    const area = document.getElementById(picker.dataset.addsTo);
    area.value = [...area.value.split('\n').filter(line => line.trim()), picker.value].join('\n');
    picker.value = '';
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });

  /** One more row like the last one, empty. */
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-another-row]');
    if (!button) {
      return;
    }
    const last = [...button.closest('[data-rows]').querySelectorAll('[data-row]')].pop();
    const row = last.cloneNode(true);
    row.querySelectorAll('[data-part]').forEach(part => {
      row.querySelector(`label[for="${part.id}"]`).htmlFor = `${part.id}-more`;
      part.id += '-more';
      part.value = '';
    });
    last.after(row);
    row.querySelector('[data-part]').focus();
  });

  // The published json-enc makes a list of what happens to have two values, and the one beside htmx itself keeps the last of them.
  htmx.defineExtension('command', {
    encodeParameters: (request, sent, form) => (form.matches('form[data-command]') ? bodyOf(form, sent) : null),
  });

  document.addEventListener('htmx:configRequest', event => {
    const form = event.detail.elt;
    if (!form.matches('form[data-command]')) {
      return;
    }
    clear(form);
    Object.assign(event.detail.headers, headersFor(form, ''), { 'Content-Type': 'application/json' });
  });

  /** A refusal is an answer like any other here: htmx would write it to the console. */
  document.addEventListener('htmx:beforeSwap', event => {
    if (event.detail.elt.matches('form[data-command]')) {
      event.detail.isError = false;
    }
  });

  document.addEventListener('htmx:afterRequest', event => {
    const form = event.detail.elt;
    if (!form.matches('form[data-command]')) {
      return;
    }
    const { status, responseText } = event.detail.xhr;
    if (status >= 200 && status < 300) {
      goOn(form, parsed(responseText));
    } else {
      refused(form, status, parsed(responseText), () => form.requestSubmit());
    }
  });

  // ---- forms that the command side draws

  /** Says that nothing can be entered now; the page itself reads on. */
  function away(place) {
    const words = document.createElement('p');
    words.className = 'note';
    words.setAttribute('role', 'status');
    words.textContent = 'Nothing can be entered at the moment: what takes entries does not answer. Everything else can be read. ';
    const again = document.createElement('button');
    again.type = 'button';
    again.className = 'second';
    again.textContent = 'Try again';
    again.addEventListener('click', () => fetchForms(place));
    words.append(again);
    place.replaceChildren(words);
    place.removeAttribute('aria-busy');
  }

  /** What a field says: whether it is ticked, or its text. */
  function said(field) {
    return field.type === 'checkbox' ? field.checked : field.value;
  }

  /** What it said before anybody touched it. */
  function atFirst(field) {
    if (field.matches('select')) {
      const first = [...field.options].find(option => option.defaultSelected) || field.options[0];
      return first ? first.value : '';
    }
    return field.type === 'checkbox' ? field.defaultChecked : field.defaultValue;
  }

  function visibleFields(place) {
    return [...place.querySelectorAll('input, textarea, select')].filter(field => field.name && field.type !== 'hidden');
  }

  /** What was entered in a place, to be entered there again: several fields of one name are told apart by their order. */
  function typedIn(place) {
    const seen = {};
    return visibleFields(place)
        .map(field => {
          seen[field.name] = (seen[field.name] ?? -1) + 1;
          return { name: field.name, at: seen[field.name], value: said(field), was: atFirst(field) };
        })
        .filter(({ value, was }) => value !== was);
  }

  function typeInto(place, typed) {
    typed.forEach(({ name, at, value }) => {
      const field = visibleFields(place).filter(one => one.name === name)[at];
      if (field) {
        field[field.type === 'checkbox' ? 'checked' : 'value'] = value;
      }
    });
  }

  function fetchForms(place) {
    return htmx.ajax('GET', place.getAttribute('hx-get'), { source: place, target: place });
  }

  /** The session has ended; what is typed elsewhere on the page must not go with it. */
  async function signInFor(place) {
    const signedIn = await poamSession.again().catch(() => false);
    if (signedIn) {
      fetchForms(place);
    } else {
      away(place);
    }
  }

  document.addEventListener('htmx:beforeSwap', event => {
    const place = event.detail.elt;
    if (!place.matches('[data-forms]')) {
      return;
    }
    const { xhr } = event.detail;
    event.detail.isError = false;
    if (xhr.status === 401) {
      event.detail.shouldSwap = false;
      signInFor(place);
      return;
    }
    event.detail.shouldSwap = xhr.getResponseHeader('X-POAM-Form') !== null && xhr.status < 500;
    if (!event.detail.shouldSwap) {
      away(place);
    }
  });

  document.addEventListener('htmx:afterRequest', event => {
    if (event.detail.elt.matches('[data-forms]')) {
      event.detail.elt.removeAttribute('aria-busy');
    }
  });

  ['htmx:sendError', 'htmx:timeout'].forEach(name => document.addEventListener(name, event => {
    if (event.detail.elt.matches('[data-forms]')) {
      away(event.detail.elt);
    }
  }));

  /** Another thing that the form is about: what was typed stays. */
  async function fetchAgain(select) {
    const place = document.querySelector(`#${select.dataset.formsOf} [data-forms]`);
    const typed = typedIn(place);
    const rows = place.querySelectorAll('[data-row]').length;
    place.setAttribute('hx-get', select.value);
    await fetchForms(place);
    for (let more = rows - place.querySelectorAll('[data-row]').length; more > 0 && rows; more--) {
      place.querySelector('[data-another-row]').click();
    }
    typeInto(place, typed);
    select.focus();
  }

  document.addEventListener('change', event => {
    if (event.target.matches('select[data-forms-of]')) {
      fetchAgain(event.target);
    }
  });

  /** For a page that sends commands of its own. */
  window.poamCommands = {
    newKey, clear, refuse, sentence,
    bodyOf: form => bodyOf(form, new FormData(form)),
    send: (name, fields, headers) => send(`/api/commands/${name}`, JSON.stringify(fields),
        { 'X-POAM-Source': 'page', 'Content-Type': 'application/json', ...headers }),
  };

  // ---- files

  /** Sends a body and tells a progress bar how much has gone; never rejects. */
  function send(url, body, headers, bar) {
    return new Promise(resolve => {
      const request = new XMLHttpRequest();
      request.open('POST', url);
      Object.entries({ ...csrf(), ...headers }).forEach(([name, value]) => request.setRequestHeader(name, value));
      request.upload.onprogress = event => {
        if (bar && event.lengthComputable) {
          bar.max = event.total;
          bar.value = event.loaded;
        }
      };
      request.onloadend = () => resolve({
        ok: request.status >= 200 && request.status < 300,
        status: request.status,
        body: parsed(request.responseText),
      });
      request.send(body);
    });
  }

  function command(form, name, fields, part) {
    const headers = { ...headersFor(form, part), 'Content-Type': 'application/json' };
    return send(`/api/commands/${name}`, JSON.stringify(fields), headers);
  }

  function barOf(form) {
    let bar = form.querySelector('progress');
    if (!bar) {
      bar = document.createElement('progress');
      bar.className = 'bar';
      bar.setAttribute('aria-label', 'Upload');
      form.append(bar);
    }
    bar.hidden = false;
    return bar;
  }

  function fileOf(form, names) {
    const body = new FormData();
    names.forEach(name => {
      const field = form.elements[name];
      const values = !field ? [] : field.type === 'file' ? [...field.files] : [field.value.trim()];
      values.filter(value => value).forEach(value => body.append(name, value));
    });
    return body;
  }

  async function upload(form) {
    const system = form.dataset.system || form.elements.system.value;
    const sent = await send(
        `/api/evidence?system=${encodeURIComponent(system)}`, fileOf(form, ['file', 'description', 'collectedOn']),
        headersFor(form, '-file'), barOf(form));
    if (!sent.ok) {
      return sent;
    }
    const evidenceId = sent.body.ids.evidenceId;
    let last = sent;
    if (form.elements.final && form.elements.final.checked) {
      last = await command(form, 'FinaliseEvidence', { evidenceId, systemId: system }, '-final');
    }
    if (last.ok && form.dataset.item) {
      const note = form.elements.note ? form.elements.note.value : '';
      last = await command(form, 'AttachEvidence', { itemId: form.dataset.item, evidenceId, note }, '-attach');
    }
    return last;
  }

  async function busy(form, work) {
    const buttons = [...form.querySelectorAll('button')];
    buttons.forEach(button => { button.disabled = true; });
    try {
      return await work();
    } finally {
      buttons.forEach(button => { button.disabled = false; });
      form.querySelectorAll('progress').forEach(bar => { bar.hidden = true; });
    }
  }

  // ---- imports

  function cell(row, tag, text) {
    const made = document.createElement(tag);
    made.textContent = text === undefined || text === null ? '' : text;
    row.append(made);
  }

  function table(caption, heads, rows) {
    const made = document.createElement('table');
    made.className = 'list';
    made.createCaption().textContent = caption;
    const head = made.createTHead().insertRow();
    heads.forEach(title => {
      cell(head, 'th', title);
      head.lastChild.scope = 'col';
    });
    const body = made.createTBody();
    rows.forEach(values => {
      const row = body.insertRow();
      values.forEach(value => cell(row, 'td', value));
    });
    const frame = document.createElement('div');
    frame.className = 'table-wrap';
    frame.tabIndex = 0;
    frame.append(made);
    return frame;
  }

  const ADVICE_LOOKS_AT = 1000;
  const ADVICE_WAITS = 600;
  const typed = new WeakMap();

  /* Advice is worth nothing where it cannot be had at once, so whatever goes wrong is not said. */
  async function advise(field) {
    const place = document.getElementById(field.dataset.adviceIn);
    const text = field.value.trim().slice(0, ADVICE_LOOKS_AT);
    if (!place) {
      return;
    }
    const asked = `/api/advice?on=${encodeURIComponent(field.dataset.advice)}&text=${encodeURIComponent(text)}`;
    const answer = text ? await fetch(asked, { headers: { Accept: 'application/json' } }).catch(() => null) : null;
    if (field.value.trim().slice(0, ADVICE_LOOKS_AT) !== text) {
      return;
    }
    const advice = answer && answer.ok ? await answer.json() : [];
    place.textContent = advice.map(one => `${one.why} (“${one.trigger}”) ${one.instead}`).join(' ');
  }

  document.addEventListener('input', event => {
    if (event.target.matches('[data-advice]')) {
      clearTimeout(typed.get(event.target));
      typed.set(event.target, setTimeout(() => advise(event.target), ADVICE_WAITS));
    }
  });
  document.addEventListener('change', event => {
    if (event.target.matches('[data-advice]')) {
      clearTimeout(typed.get(event.target));
      advise(event.target);
    }
  });

  function showReport(place, report) {
    place.replaceChildren();
    const summary = document.createElement('p');
    summary.className = 'note';
    const problems = report.problems || [];
    summary.textContent = problems.length
        ? `${problems.length} to be put right; nothing was stored.`
        : report.dryRun
            ? `${(report.items || []).length} items can be imported, ${report.skipped} rows are skipped; nothing was stored.`
            : `${report.opened} items were opened, ${report.alreadyThere} were there already, ${(report.items || []).filter(i => i.state === 'UPDATED').length} were changed.`;
    place.append(summary);
    if (!problems.length && !report.dryRun) {
      const link = document.createElement('a');
      link.href = `/register?system=${encodeURIComponent(report.system)}&state=all&after=${report.position}`;
      link.textContent = 'See them in the register';
      summary.append(' ', link);
    }
    const finding = f => [f.row || '', f.column, f.value, f.message];
    if (problems.length) {
      place.append(table('To be put right', ['Row', 'Column', 'Value', 'What is wrong'], problems.map(finding)));
    }
    if ((report.notices || []).length) {
      place.append(table('Worth knowing', ['Row', 'Column', 'Value', 'What'], report.notices.map(finding)));
    }
    const step = s => `${s.dueOn}: ${s.title}` + (s.state === 'planned' ? '' : ` (${s.state}${s.completedOn ? ' ' + s.completedOn : ''})`);
    if ((report.items || []).length) {
      place.append(table('Items', ['Row', 'Number in the file', 'Weakness', 'Requirement', 'Takes', 'On a CMMC plan', 'Comes in as', 'Owner', 'Risk', 'Due', 'Milestones', 'Goes on from', 'State'],
          report.items.map(i => [i.row, i.label, i.title, i.requirement,
            i.points === undefined ? '' : `${i.points} ${i.points === 1 ? 'point' : 'points'}`,
            `${i.standing.toLowerCase().replaceAll('_', ' ')}: ${i.reason.sentence} ${i.reason.rule}, ${i.reason.citation}`,
            i.becomes, i.owner, i.risk, i.dueOn, (i.steps || []).map(step).join('; '),
            i.continues ? `continues ${i.continues}` : i.recurs ? `${i.recurs} recurs` : '', i.state.toLowerCase().replace('_', ' ')])));
    }
    place.setAttribute('role', 'status');
  }

  const became = { TAKEN: 'taken as', KEPT: 'kept under its own title', DERIVED: 'worked out by an export; not read', NOT_UNDERSTOOD: 'not understood' };

  /** Every column of the file with its first values, and what it is to be taken as; what was chosen before stays chosen. */
  function showColumns(form, columns) {
    const place = form.querySelector('[data-columns]');
    const fields = form.querySelector('[data-fields]');
    if (!place || !fields || !columns || !columns.length) {
      return;
    }
    const chosen = new Map([...place.querySelectorAll('select')].map(select => [select.dataset.title, select.value]));
    const made = table('Columns of the file', ['Column', 'First values', 'Became', 'Take it as'], columns.map(c => [
      c.title, (c.examples || []).join(' · '), c.meaning === 'TAKEN' ? `taken as ${c.field}` : became[c.meaning] + (c.holds ? `: it holds ${c.holds}` : ''), '']));
    [...made.querySelectorAll('tbody tr')].forEach((row, at) => {
      const select = document.createElement('select');
      select.dataset.title = columns[at].title;
      select.dataset.field = columns[at].field || '';
      select.setAttribute('aria-label', `Take the column ${columns[at].title} as`);
      select.append(fields.content.cloneNode(true));
      select.value = chosen.get(columns[at].title) || '';
      row.lastChild.append(select);
    });
    place.replaceChildren(made);
  }

  /** Every difference between the file and an item that is there, each to be taken or left; nothing is taken by itself. */
  function showChanges(form, items) {
    const panel = form.querySelector('[data-changes-panel]');
    const place = form.querySelector('[data-changes]');
    if (!panel || !place) {
      return;
    }
    const chosen = new Set([...place.querySelectorAll('input:checked')].map(box => box.value));
    const rows = (items || []).flatMap(i => (i.changes || []).map(c => ({ item: i, change: c })));
    panel.hidden = !rows.length;
    const made = table('Differences', ['Row', 'Item', 'Field', 'The file before', 'The file now', 'The ledger', 'Take it'], rows.map(({ item, change }) => [
      item.row, item.label, change.field, change.before, change.file, change.now + (change.conflict ? ' (changed here too)' : ''), change.stopped || '']));
    [...made.querySelectorAll('tbody tr')].forEach((row, at) => {
      const { item, change } = rows[at];
      if (change.stopped) {
        return;
      }
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.value = `${item.row}:${change.field}`;
      box.checked = chosen.has(box.value);
      box.setAttribute('aria-label', `Take ${change.field} of row ${item.row}`);
      row.lastChild.append(box);
    });
    place.replaceChildren(made);
  }

  /** What was chosen of the differences, and why dates move. */
  function changesOf(form) {
    const taken = [...form.querySelectorAll('[data-changes] input:checked')]
        .map(box => `&accept=${encodeURIComponent(box.value)}`).join('');
    const why = form.elements.moveReason ? form.elements.moveReason.value.trim() : '';
    return taken + (why ? `&moveReason=${encodeURIComponent(`${form.elements.moveCode.value}: ${why}`)}` : '');
  }

  /** What was chosen of the columns; where it is to be kept, also what they were read as. */
  function columnsOf(form) {
    const keep = form.elements.keepMapping ? form.elements.keepMapping.value.trim() : '';
    const said = [...form.querySelectorAll('[data-columns] select')]
        .map(select => [select.dataset.title, select.value || (keep ? select.dataset.field : '')])
        .filter(([, field]) => field)
        .map(([title, field]) => `&map=${encodeURIComponent(`${title}=${field}`)}`);
    return said.join('') + (keep ? `&keepMapping=${encodeURIComponent(keep)}` : '');
  }

  const IMPORT_IS_ASKED_EVERY = 500;

  /** Shows how many of the file's items are in the register, until it is stopped; what cannot be asked is not shown. */
  function watchImport(bar, system, file) {
    const timer = setInterval(async () => {
      const answer = await fetch(`/api/imports?system=${encodeURIComponent(system)}`, { headers: { Accept: 'application/json' } }).catch(() => null);
      const newest = answer && answer.ok ? (await answer.json()).imports[0] : null;
      if (newest && file && newest.fileName === file.name && !newest.completed && newest.items) {
        bar.max = newest.items;
        bar.value = newest.opened + newest.changed;
        bar.setAttribute('aria-label', `${newest.opened + newest.changed} of ${newest.items} items`);
      }
    }, IMPORT_IS_ASKED_EVERY);
    return () => clearInterval(timer);
  }

  async function importFile(form, dryRun) {
    const system = form.dataset.system || form.elements.system.value;
    const said = form.elements.newBecause ? form.elements.newBecause.value.trim() : '';
    const url = `${form.dataset.import || '/api/imports'}?system=${encodeURIComponent(system)}&dryRun=${dryRun}`
        + (said ? `&newBecause=${encodeURIComponent(said)}` : '')
        + (form.elements.otherSystems ? `&otherSystems=${form.elements.otherSystems.value}` : '')
        + (form.elements.brokenModel ? `&brokenModel=${form.elements.brokenModel.value}` : '')
        + columnsOf(form) + changesOf(form);
    const bar = barOf(form);
    const stop = dryRun ? () => {} : watchImport(bar, system, form.elements.file.files[0]);
    const sent = await send(url, fileOf(form, ['file']), headersFor(form, dryRun ? '-dry' : '-import'), bar);
    stop();
    const report = sent.ok ? sent.body : sent.body.report;
    const place = document.getElementById(form.dataset.report);
    showColumns(form, report ? report.columns : sent.body && sent.body.columns);
    if (report) {
      showChanges(form, report.items);
    }
    if (report && place) {
      showReport(place, report);
    } else if (place) {
      place.replaceChildren();
    }
    if (!dryRun && sent.status !== 401) {
      await fetchList(form, report && report.position);
    }
    return sent;
  }

  /** The list below an import as it is now, also after one that stopped on the way. */
  async function fetchList(form, position) {
    const list = document.getElementById(form.dataset.list);
    if (!list) {
      return;
    }
    const url = new URL(location.href);
    if (position !== undefined) {
      url.searchParams.set('after', position);
    }
    const answer = await fetch(url, { headers: { Accept: 'text/html' }, cache: 'no-store' });
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(form.dataset.list);
    if (answer.ok && fresh) {
      list.replaceChildren(...fresh.childNodes);
    }
  }

  // ---- both

  document.addEventListener('submit', async event => {
    const form = event.target;
    if (form.matches('form[data-upload]')) {
      event.preventDefault();
      clear(form);
      const last = await busy(form, () => upload(form));
      if (last.ok) {
        goOn(form, last.body);
      } else {
        refused(form, last.status, last.body, () => form.requestSubmit(event.submitter));
      }
    } else if (form.matches('form[data-import]')) {
      event.preventDefault();
      clear(form);
      const dryRun = Boolean(event.submitter && event.submitter.name === 'dryRun' && event.submitter.value === 'true');
      const sent = await busy(form, () => importFile(form, dryRun));
      if (!sent.ok) {
        refused(form, sent.status, sent.body, () => form.requestSubmit(event.submitter));
      } else if (!dryRun && form.dataset.then) {
        goOn(form, sent.body);
      }
    }
  });

  document.addEventListener('change', event => {
    const form = event.target.form;
    if (form && form.matches('form[data-upload], form[data-import]') && ['file', 'description', 'collectedOn'].includes(event.target.name)) {
      keys.delete(form);
      if (event.target.name === 'file') {
        form.querySelectorAll('[data-columns], [data-changes]').forEach(place => place.replaceChildren());
        form.querySelectorAll('[data-changes-panel]').forEach(panel => { panel.hidden = true; });
      }
    }
  });

  // Forms that the server answers with a page: a mistake in them is on that page.
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.method === 'post' && /^\/(administration|account)/.test(new URL(form.action).pathname)) {
      confirmNext(`Done: ${(event.submitter || form.querySelector('button')).textContent.trim()}.`);
    }
  });

  confirmNow();

  document.querySelectorAll('[data-enhance]').forEach(part => { part.hidden = false; });
})();
