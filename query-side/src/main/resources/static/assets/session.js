/*
 * Signing in again in place: what was typed stays where it is while a dialog asks for the password, and the page takes over the marks of
 * the new session. Where accounts are kept elsewhere, people sign in in another tab. Offers window.poamSession to poam.js.
 */
(() => {
  'use strict';

  async function pageOf(address, sent) {
    const answer = await fetch(address, { headers: { Accept: 'text/html' }, cache: 'no-store', ...sent });
    return { answer, page: new DOMParser().parseFromString(await answer.text(), 'text/html') };
  }

  function signedIn(page) {
    const who = page.querySelector('.me > summary');
    return who ? who.textContent.trim() : '';
  }

  /** Takes over what ties forms to the present session: 'same', or 'nobody', or the name of somebody else who is signed in now. */
  async function renewed() {
    const { page } = await pageOf(location.href);
    const who = signedIn(page);
    if (!who || who !== signedIn(document)) {
      return who || 'nobody';
    }
    const token = page.querySelector('meta[name="_csrf"]');
    const mark = document.querySelector('meta[name="_csrf"]');
    if (token && mark) {
      mark.content = token.content;
      document.body.setAttribute('hx-headers', page.body.getAttribute('hx-headers'));
      document.querySelectorAll('input[name="_csrf"]').forEach(field => { field.value = token.content; });
    }
    return 'same';
  }

  function made(tag, text, around) {
    const element = document.createElement(tag);
    element.textContent = text;
    around.append(element);
    return element;
  }

  function field(form, name, label, type, autocomplete) {
    const around = made('div', '', form);
    around.className = 'field';
    const caption = made('label', label, around);
    const input = made('input', '', around);
    Object.assign(input, { id: `again-${name}`, name, type, autocomplete, required: true });
    caption.htmlFor = input.id;
    return input;
  }

  /** Puts what is said into the dialog, and a person who may go on out of it. */
  async function goOnIn(dialog, problem) {
    const who = await renewed();
    if (who === 'same') {
      dialog.close('again');
    } else {
      problem.textContent = who === 'nobody'
          ? 'Nobody is signed in yet.'
          : `${who} is signed in now, who did not type this. Sign in as ${signedIn(document)}, or load the page again.`;
    }
  }

  async function withPassword(form, dialog, problem) {
    const said = new URLSearchParams({ id: form.elements.id.value, password: form.elements.password.value, next: '/account' });
    const { answer, page } = await pageOf('/signin', { method: 'POST', body: said });
    if (answer.ok) {
      await goOnIn(dialog, problem);
    } else {
      const words = page.querySelector('#error-summary li');
      problem.textContent = words ? words.textContent : 'You could not be signed in.';
      form.elements.password.value = '';
      form.elements.password.focus();
    }
  }

  /** Asks for the password; whether whoever typed is signed in again. */
  async function again() {
    const { page } = await pageOf('/signin');
    const here = page.querySelector('input[name="password"]') !== null;
    const dialog = made('dialog', '', document.body);
    dialog.className = 'again';
    dialog.setAttribute('aria-labelledby', 'again-head');
    made('h2', 'You were signed out', dialog).id = 'again-head';
    made('p', 'What you typed is still here. Sign in again, and it is sent.', dialog);
    const form = made('form', '', dialog);
    form.method = 'dialog';
    if (here) {
      field(form, 'id', 'Account id', 'text', 'username');
      field(form, 'password', 'Password', 'password', 'current-password');
    } else {
      const link = made('a', 'Sign in in another tab', made('p', '', form));
      Object.assign(link, { href: '/signin', target: '_blank', rel: 'opener' });
    }
    const problem = made('p', '', form);
    problem.className = 'problem';
    problem.setAttribute('role', 'alert');
    const buttons = made('div', '', form);
    buttons.className = 'actions';
    const go = made('button', here ? 'Sign in and send' : 'I have signed in: send', buttons);
    go.className = 'do';
    const leave = made('button', 'Not now', buttons);
    Object.assign(leave, { type: 'button', className: 'second' });
    leave.addEventListener('click', () => dialog.close('later'));
    return new Promise(resolve => {
      form.addEventListener('submit', async event => {
        event.preventDefault();
        go.disabled = true;
        await (here ? withPassword(form, dialog, problem) : goOnIn(dialog, problem));
        go.disabled = false;
      });
      dialog.addEventListener('close', () => {
        dialog.remove();
        resolve(dialog.returnValue === 'again');
      });
      dialog.showModal();
    });
  }

  let asking = null;

  /** Several parts of a page may find out at the same time; they ask once. */
  function once() {
    asking = asking || again().finally(() => { asking = null; });
    return asking;
  }

  window.poamSession = { again: once, renewed };
})();
