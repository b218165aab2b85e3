// Lets Mermaid draw what `openchair graph --as mermaid` prints, and says what came out: one line a
// file. Usage: node mermaid.cjs CHROMIUM FOLDER-OF-PACKAGES OUT-FOLDER FILE.mmd...
'use strict';

const fs = require('node:fs');
const path = require('node:path');

const [chromium, packages, out, ...files] = process.argv.slice(2);
const from = (...parts) => path.join(packages, 'node_modules', ...parts);
const playwright = require(from('playwright-core'));

(async () => {
  const root = process.getuid && process.getuid() === 0;
  const browser = await playwright.chromium.launch({
    executablePath: chromium,
    args: root ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage({ viewport: { width: 1400, height: 2400 } });
  await page.setContent('<!DOCTYPE html><meta charset="utf-8"><body></body>');
  await page.addScriptTag({ path: from('mermaid', 'dist', 'mermaid.min.js') });
  let failed = 0;
  for (const file of files) {
    const text = fs.readFileSync(file, 'utf8');
    const name = path.basename(file, '.mmd');
    const boxes = text.split('\n').filter((line) => /^ {2}n\d+[[(]/.test(line)).length;
    const drawn = await page.evaluate(async (code) => {
      globalThis.mermaid.initialize({ startOnLoad: false });
      try {
        const { svg } = await globalThis.mermaid.render('tree', code);
        document.body.innerHTML = svg;
        const words = document.body.textContent;
        return { nodes: document.querySelectorAll('g.node').length, words };
      } catch (error) {
        return { nodes: 0, words: String(error) };
      }
    }, text);
    const broken = /Syntax error|Unsupported markdown/.exec(drawn.words);
    const fine = drawn.nodes === boxes && !broken;
    failed += fine ? 0 : 1;
    console.log(`${fine ? 'ok' : 'NOT OK'}: Mermaid draws ${drawn.nodes} of ${boxes} boxes of ${name}`);
    if (!fine) console.log(`    ${broken ? broken[0] : drawn.words.slice(0, 300)}`);
    await page.screenshot({ path: path.join(out, `${name}-mermaid.png`) });
  }
  await browser.close();
  process.exit(failed > 0 ? 1 : 0);
})().catch((error) => {
  console.log(`NOT OK: ${error}`);
  process.exit(1);
});
