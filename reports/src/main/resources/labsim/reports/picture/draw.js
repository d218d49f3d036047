// (specification, done, failed): compiles and draws a chart, in fonts as wide as the canvas of
// browser.js believes. (No space may stand between their names: JSVG doesn't trim them.)
//
// A warning of the compiler is an error: our specifications are to be right. One is expected: a
// chart whose rows have a fixed height and whose width is fitted is told that its height isn't.
(specification, done, failed) => {
  const complain = (...message) => {
    if (!message[0].startsWith('Dropping "fit-y"')) throw new Error(message.join(' '));
    return strict;
  };
  const ignore = () => strict;
  const strict = { level: ignore, error: complain, warn: complain, info: ignore, debug: ignore };
  const spec = JSON.parse(specification);
  const font = 'Helvetica,Arial,Liberation Sans,Nimbus Sans,sans-serif';
  const compiled = vegaLite.compile({ ...spec, config: { ...spec.config, font } }, { logger: strict });
  vega.resetSVGDefIds();
  new vega.View(vega.parse(compiled.spec), { renderer: 'none', logLevel: vega.Error })
    .toSVG()
    .then(done, failed);
};
