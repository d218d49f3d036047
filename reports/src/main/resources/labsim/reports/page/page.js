// Draws every figure from the specification that stands beside it, and opens what is folded up
// before the page is printed.
(() => {
  const NARROWEST = 500;
  const options = {
    renderer: 'svg',
    ast: true,
    defaultStyle: true,
    actions: { export: true, source: false, compiled: false, editor: false },
  };
  const fit = (spec, room) => {
    const flush = { ...spec, padding: { left: 0, right: 0, top: 4, bottom: 4 } };
    if (spec.hconcat && room < 700) {
      const { hconcat, ...rest } = flush;
      return { ...rest, vconcat: hconcat };
    }
    if (spec.hconcat) return flush;
    if (spec.facet) return { ...flush, columns: room < 700 ? 1 : spec.columns };
    return { ...flush, width: Math.min(spec.width, Math.max(room, NARROWEST)) };
  };
  for (const figure of document.querySelectorAll('figure[data-chart]')) {
    const spec = JSON.parse(figure.querySelector('script').textContent);
    const chart = figure.querySelector('.chart');
    vegaEmbed(chart, fit(spec, chart.clientWidth), { ...options, downloadFileName: figure.dataset.chart })
      .then(() => figure.setAttribute('data-drawn', ''))
      .catch(error => { chart.textContent = 'This chart could not be drawn: ' + error.message; });
  }
  addEventListener('beforeprint', () => {
    for (const folded of document.querySelectorAll('details.print')) folded.open = true;
  });
})();
