#!/bin/sh
# Fetches the chart libraries that reports carry inside them, by package name, with npm.
# Run it only to move to another version: the three files, their licences and their hashes are
# committed, so that a build needs neither npm nor a network. Needs npm, node and sha256sum.
#
#   reports/vendor-vega.sh            # from the root of the repository
set -eu

VEGA=6.4.0
VEGA_LITE=6.5.0
VEGA_EMBED=7.3.0

here=$(cd "$(dirname "$0")" && pwd)
into=$here/src/main/resources/labsim/reports/vega
from=$(mktemp -d)
trap 'rm -rf "$from"' EXIT

cd "$from"
npm install --ignore-scripts --no-audit --no-fund \
  "vega@$VEGA" "vega-lite@$VEGA_LITE" "vega-embed@$VEGA_EMBED"

for name in vega vega-lite vega-embed; do
  cp "node_modules/$name/build/$name.min.js" "$into/"
done

# The bundles contain these packages; equal licence texts are printed once.
node - >"$into/LICENSES.txt" <<'SCRIPT'
const fs = require('fs');
const bundled = /^(vega.*|d3-.*|delaunator|robust-predicates|internmap|topojson-client|fast-json-patch|json-stringify-pretty-compact|semver|tslib)$/;
const texts = new Map();
for (const name of fs.readdirSync('node_modules').filter(name => bundled.test(name)).sort()) {
  const folder = 'node_modules/' + name;
  const { version, license } = JSON.parse(fs.readFileSync(folder + '/package.json', 'utf8'));
  const file = fs.readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
  const text = fs.readFileSync(folder + '/' + file, 'utf8').replace(/\r/g, '').replace(/[ \t]+$/gm, '').trim();
  texts.set(text, [...(texts.get(text) ?? []), `${name} ${version} (${license})`]);
}
console.log('The minified files beside this one contain the packages below, under these licences.');
for (const [text, names] of texts) console.log(`\n${'-'.repeat(80)}\n${names.join('\n')}\n\n${text}`);
SCRIPT

cd "$into"
sha256sum vega.min.js vega-lite.min.js vega-embed.min.js >SHA256SUMS
