// Draws every figure from the specification that stands beside it, and opens what is folded up
// before the page is printed.
(() => {
  const NARROWEST = 500;
  const WIDE = 700;
  const options = {
    renderer: 'svg',
    ast: true,
    defaultStyle: true,
    actions: { export: true, source: false, compiled: false, editor: false },
  };
  // Lines of at most so many characters.
  const wrapped = (text, most) => {
    const lines = [''];
    for (const word of [].concat(text ?? []).join(' ').split(' ')) {
      const longer = lines.at(-1) === '' ? word : lines.at(-1) + ' ' + word;
      if (longer.length > most && lines.at(-1) !== '') lines.push(word);
      else lines[lines.length - 1] = longer;
    }
    return lines;
  };
  // A title takes 9 pixels a character, what stands below it 6.2; what is too long would be cut off.
  const titled = (spec, room) => {
    const width = Math.max(room, NARROWEST);
    if (width >= WIDE || !spec.title?.text) return spec;
    const { text, subtitle } = spec.title;
    const title = { ...spec.title, text: wrapped(text, width / 9), subtitle: wrapped(subtitle, width / 6.2) };
    return { ...spec, title };
  };
  const fit = (whole, room) => {
    const spec = titled(whole, room);
    const flush = { ...spec, padding: { left: 0, right: 0, top: 4, bottom: 4 } };
    if (spec.hconcat && room < WIDE) {
      const { hconcat, ...rest } = flush;
      const labelled = JSON.stringify(hconcat).replaceAll('"labels":false', '"labels":true');
      const config = { ...rest.config, legend: { ...rest.config?.legend, columns: 2 } };
      return { ...rest, config, vconcat: JSON.parse(labelled) };
    }
    if (spec.hconcat) return flush;
    if (spec.facet) return { ...flush, columns: room < WIDE ? 1 : spec.columns };
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
