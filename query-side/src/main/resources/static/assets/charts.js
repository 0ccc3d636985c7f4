/*
 * Draws every <canvas data-chart>: data-labels holds the labels, data-series the names, and data-series-1, data-series-2 and so
 * on the numbers, all separated by commas; data-chart is "line" or "bar". The table beside it says the same in words.
 */
(() => {
  'use strict';
  const colours = ['#12355b', '#a3211b', '#1d6b36', '#7a4b00'];

  document.querySelectorAll('canvas[data-chart]').forEach(canvas => {
    const names = canvas.dataset.series.split(',');
    const datasets = names.map((label, i) => ({
      label,
      data: (canvas.getAttribute(`data-series-${i + 1}`) || '').split(',').map(Number),
      borderColor: colours[i % colours.length],
      backgroundColor: colours[i % colours.length],
      pointStyle: ['circle', 'rect', 'triangle', 'cross'][i % 4],
      borderDash: i % 2 ? [6, 4] : [],
    }));
    new Chart(canvas, {
      type: canvas.dataset.chart,
      data: { labels: canvas.dataset.labels.split(','), datasets },
      options: {
        animation: false,
        maintainAspectRatio: false,
        scales: { y: { beginAtZero: true, ticks: { precision: 0 } } },
      },
    });
  });
})();
