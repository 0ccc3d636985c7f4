/*
 * Steps through a history with keys, a slider and by itself; without it the same ways are links and a button.
 *
 * [data-player]       encloses the ways, links with data-way="first", "previous", "next" or "last"; the form of its slider is sent when that is
 *                     let go of
 * [data-play]         goes on by itself until the last step, or until it is pressed again
 */
(() => {
  'use strict';

  const player = document.querySelector('[data-player]');
  if (!player) {
    return;
  }
  const PLAYING = 'poam.replay';
  const STEP_MILLIS = 1200;
  const KEYS = { ArrowLeft: 'previous', ArrowRight: 'next', Home: 'first', End: 'last' };
  const play = player.querySelector('[data-play]');
  const slider = player.querySelector('input[type="range"]');
  const here = location.pathname;

  const way = name => player.querySelector(`[data-way="${name}"]`);

  function go(name) {
    const link = way(name);
    if (link) {
      link.click();
    }
  }

  function stop() {
    sessionStorage.removeItem(PLAYING);
  }

  document.addEventListener('keydown', event => {
    const typing = event.target.closest('input, select, textarea, [contenteditable]');
    if (typing || event.ctrlKey || event.altKey || event.metaKey || !KEYS[event.key]) {
      return;
    }
    event.preventDefault();
    stop();
    go(KEYS[event.key]);
  });

  if (slider) {
    slider.form.querySelector('button').hidden = true;
    slider.addEventListener('change', () => slider.form.requestSubmit());
  }

  if (play && way('next')) {
    play.hidden = false;
    const playing = sessionStorage.getItem(PLAYING) === here;
    play.textContent = playing ? 'Pause' : 'Play';
    let timer = playing ? setTimeout(() => go('next'), STEP_MILLIS) : 0;
    play.addEventListener('click', () => {
      if (timer) {
        clearTimeout(timer);
        timer = 0;
        stop();
        play.textContent = 'Play';
      } else {
        sessionStorage.setItem(PLAYING, here);
        go('next');
      }
    });
  } else {
    stop();
  }
})();
