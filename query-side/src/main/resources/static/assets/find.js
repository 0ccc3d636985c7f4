/*
 * The command palette: / (or Ctrl+K) opens it wherever nobody is typing; what is typed is looked for a moment later, the arrows go through what
 * was found and Enter goes to the first of it. Without this script the link that opens it leads to the page of the search.
 *
 * a[data-find]        opens the palette
 * dialog[data-palette]  has the form of the search, and in [data-found] what it found
 */
(() => {
  'use strict';

  const palette = document.querySelector('dialog[data-palette]');
  const opener = document.querySelector('a[data-find]');
  if (!palette || !opener) {
    return;
  }
  const AFTER_MILLIS = 180;
  const input = palette.querySelector('input');
  const place = palette.querySelector('[data-found]');
  let timer = 0;
  let asked = '';

  const links = () => [...place.querySelectorAll('a')];

  function open() {
    if (!palette.open) {
      palette.showModal();
    }
    input.focus();
    input.select();
  }

  async function look() {
    const text = input.value.trim();
    asked = text;
    if (!/[\p{L}\p{N}]/u.test(text)) {
      place.replaceChildren();
      return;
    }
    const answer = await fetch(`/search?q=${encodeURIComponent(text)}`, { headers: { Accept: 'text/html' } }).catch(() => null);
    const found = answer && answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('found');
    if (asked !== text) {
      return;
    }
    if (found) {
      place.replaceChildren(...found.childNodes);
    } else {
      place.textContent = 'Nothing can be found at the moment.';
    }
  }

  function step(by) {
    const all = [input, ...links()];
    const at = all.indexOf(document.activeElement);
    all[(at + by + all.length) % all.length].focus();
  }

  document.addEventListener('keydown', event => {
    const typing = event.target.closest('input, select, textarea, [contenteditable]');
    const wanted = (event.key === '/' && !typing && !event.ctrlKey && !event.altKey && !event.metaKey)
        || (event.key === 'k' && (event.ctrlKey || event.metaKey));
    if (wanted && !document.querySelector('dialog[open]')) {
      event.preventDefault();
      open();
    }
  });

  opener.addEventListener('click', event => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      open();
    }
  });

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(look, AFTER_MILLIS);
  });

  palette.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      step(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && event.target === input && asked === input.value.trim() && links().length) {
      event.preventDefault();
      links()[0].click();
    }
  });

  palette.addEventListener('click', event => {
    if (event.target === palette) {
      palette.close();
    }
  });
})();
