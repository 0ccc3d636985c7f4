/*
 * Something new: while a page is looked at, it listens for how far the ledger is. When its own answer is another by then, the parts of it that
 * show lists are brought up to date, unless something is being typed, ticked or unfolded there; then, and on other pages, it only says so.
 *
 * body[data-live]     up to which position the page shows the ledger; a page of the past, and one that answers what was sent, has none and does not listen
 * [data-fresh][id]    a part that is brought up to date
 * [data-as-of]        says up to which position, wherever it stands
 */
(() => {
  'use strict';

  const ASKED_EVERY = 4000;
  const LISTENS_AGAIN_AFTER = 60000;
  const main = document.getElementById('main');
  let shown = Number(document.body.dataset.live);
  let newest = shown;
  let source = null;
  let timer = 0;

  /** What a page says, without what scripts put there. */
  function wordsOf(page) {
    const copy = page.cloneNode(true);
    copy.querySelectorAll('[data-forms], .recorded, .news, .outcome, [data-row], script').forEach(part => part.remove());
    return copy.textContent.replace(/\s+/g, ' ');
  }

  let words = wordsOf(main);

  function isTouched(field) {
    if (field.type === 'hidden' || field.type === 'submit') {
      return false;
    }
    if (field.matches('select')) {
      return [...field.options].some(option => option.selected !== option.defaultSelected) && field.selectedIndex > 0;
    }
    return field.type === 'checkbox' || field.type === 'radio' ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
  }

  function isBusy(part) {
    return part.contains(document.activeElement) && document.activeElement.matches('input, select, textarea')
        || part.querySelector('details[open], .outcome, .problem:not(:empty)') !== null
        || [...part.querySelectorAll('input, select, textarea')].some(isTouched);
  }

  function say(text, button) {
    let news = main.querySelector('.news');
    if (!news) {
      news = document.createElement('p');
      news.className = 'news';
      news.setAttribute('role', 'status');
      main.prepend(news);
    }
    news.textContent = `${text} `;
    if (button) {
      const show = document.createElement('button');
      Object.assign(show, { type: 'button', className: 'second', textContent: button });
      show.addEventListener('click', () => location.reload());
      news.append(show);
    }
  }

  function showPosition(page) {
    const fresh = page.querySelectorAll('[data-as-of]');
    document.querySelectorAll('[data-as-of]').forEach((place, at) => { place.textContent = fresh[at].textContent; });
  }

  function bringUpToDate(page) {
    document.querySelectorAll('[data-fresh][id]').forEach(part => {
      const fresh = page.getElementById(part.id);
      if (fresh) {
        part.replaceWith(document.adoptNode(fresh));
        fresh.querySelectorAll('[data-enhance]').forEach(more => { more.hidden = false; });
      } else {
        part.replaceChildren();
      }
    });
    showPosition(page);
    say(`Brought up to position ${shown}.`);
  }

  /** In the name of what listens: it does not keep anybody signed in. */
  async function look() {
    timer = 0;
    const url = new URL(location.href);
    url.searchParams.set('after', newest);
    const answer = await fetch(url, { headers: { Accept: 'text/html, text/event-stream;q=0.1' }, cache: 'no-store' }).catch(() => null);
    if (!answer || !answer.ok || answer.redirected) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const there = page.getElementById('main');
    if (!there || page.body.dataset.live === undefined) {
      return;
    }
    const said = wordsOf(there);
    if (said === words) {
      shown = Number(page.body.dataset.live);
      showPosition(page);
      return;
    }
    if (document.querySelector('[data-fresh]') && !isBusy(main)) {
      shown = Number(page.body.dataset.live);
      words = said;
      bringUpToDate(page);
    } else {
      say(`Something new: the ledger is at position ${newest}, this page shows ${shown}.`, isBusy(main) ? 'Show it, without what is typed here' : 'Show it');
    }
  }

  function heard(position) {
    newest = Math.max(newest, position);
    if (newest > shown && !timer) {
      timer = setTimeout(look, shown === newest ? 0 : ASKED_EVERY / 4);
    }
  }

  function listen() {
    if (!source && !document.hidden) {
      source = new EventSource('/live');
      source.addEventListener('position', event => heard(Number(event.data)));
      source.addEventListener('error', listenLater);
    }
  }

  /** A stream that breaks is asked for again by the browser; one that was refused, by nobody but us. */
  function listenLater() {
    if (source.readyState === EventSource.CLOSED) {
      leave();
      setTimeout(listen, LISTENS_AGAIN_AFTER);
    }
  }

  function leave() {
    if (source) {
      source.close();
      source = null;
    }
  }

  document.addEventListener('visibilitychange', () => (document.hidden ? leave() : listen()));
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', listen);
  listen();
})();
