// What Vega expects of a browser and JavaScript on the JVM doesn't have.

globalThis.structuredClone = value =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));

// Vega measures text on a canvas. This one knows how wide the letters of Helvetica are (and so of
// Arial and Liberation Sans, which share its metrics): thousandths of the font size, from the
// space (32) to the tilde (126). The same layout results on every machine, whatever its fonts.
const widths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
  556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
  1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
  667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
  333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
  556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const widthOf = letter => {
  const code = letter.codePointAt(0);
  return widths[code - 32] ?? (code < 0x2e80 ? 584 : 1000);
};

globalThis.document = {
  createElement: () => ({
    getContext: () => ({
      font: '12px sans-serif',
      measureText(text) {
        const size = Number(/([\d.]+)px/.exec(this.font)[1]);
        const bold = /bold|[6-9]00/.test(this.font) ? 1.06 : 1;
        let width = 0;
        for (const letter of String(text)) width += widthOf(letter);
        return { width: (width * size * bold) / 1000 };
      },
    }),
  }),
};
