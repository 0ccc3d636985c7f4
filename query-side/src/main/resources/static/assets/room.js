/*
 * A review room: counts what is decided while it is decided, and marks it on the agenda.
 *
 * [data-decided]      says how many of the rows of the form say something
 * a[data-agenda]      leads to the row whose place it names
 */
(() => {
  'use strict';

  function decided(row) {
    return [...row.querySelectorAll('input[type="radio"]:checked')].some(choice => choice.value);
  }

  function count() {
    const rows = [...document.querySelectorAll('[data-row][data-of]')];
    document.querySelectorAll('[data-decided]').forEach(place => {
      place.textContent = `${rows.filter(decided).length} of ${rows.length} decided`;
    });
    rows.forEach(row => {
      const link = document.querySelector(`[data-agenda="${row.parentElement.id}"]`);
      if (link) {
        link.querySelector('[data-mark]').textContent = decided(row) ? 'decided' : '';
      }
    });
  }

  document.addEventListener('change', event => {
    if (event.target.closest('[data-row][data-of]')) {
      count();
    }
  });

  document.addEventListener('htmx:afterSettle', count);
})();
