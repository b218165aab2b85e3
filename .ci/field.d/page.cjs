// Opens a review page in Chromium as a person would, and says what it sees: one line a check.
// Usage: node page.cjs CHROMIUM FOLDER-OF-PACKAGES OUT-FOLDER PAGE.html...
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

const [chromium, packages, out, ...pages] = process.argv.slice(2);
const from = (name) => require(path.join(packages, 'node_modules', name));
const playwright = from('playwright-core');
const axe = fs.readFileSync(require.resolve(path.join(packages, 'node_modules', 'axe-core')), 'utf8');

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// A page has hundreds of links to sources; so many of the first stops are looked at.
const STOPS = 40;

let failed = 0;
const check = (words, wrong) => {
  const fine = wrong.length === 0;
  failed += fine ? 0 : 1;
  console.log(`${fine ? 'ok' : 'NOT OK'}: ${words}`);
  for (const line of wrong.slice(0, 10)) console.log(`    ${line}`);
};

// The page itself loads no script; axe is put in from outside, past the page's own policy.
async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(
    (values) => globalThis.axe.run(document, { runOnly: { type: 'tag', values } }),
    RULES,
  );
  return found.violations.map(
    (it) => `${it.id}: ${it.help}; ${it.nodes.length} times, first ${it.nodes[0].html.slice(0, 160)}`,
  );
}

async function look(browser, file) {
  const name = path.basename(file, '.html');
  const url = pathToFileURL(path.resolve(file)).href;
  for (const [width, colorScheme] of [[1280, 'light'], [1280, 'dark'], [320, 'light']]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    const said = [];
    const asked = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(url, { waitUntil: 'load' });
    const at = `${name}, ${width} px wide, ${colorScheme}`;
    check(`${at}: loads without a word on the console`, said.slice());
    check(`${at}: asks for nothing but itself`, asked.filter((it) => it !== url));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    check(`${at}: does not scroll sideways`, wide > 0 ? [`${wide} px too wide`] : []);
    await page.screenshot({ path: path.join(out, `${name}-${width}-${colorScheme}.png`) });
    await picture(page, path.join(out, `${name}-tree-${width}-${colorScheme}.png`));
    check(`${at}: axe finds nothing`, await violations(page));
    await context.close();
  }
  await keys(browser, name, url);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  await page.pdf({ path: path.join(out, `${name}.pdf`), format: 'Letter', preferCSSPageSize: false });
  await page.emulateMedia({ media: 'print' });
  // What was put away on the screen still stands on paper.
  const hidden = await page.evaluate(() => {
    const all = [...document.querySelectorAll('details')];
    for (const it of all) it.open = false;
    return all.filter((it) => it.querySelector('li').getBoundingClientRect().height === 0).length;
  });
  check(`${name}: paper shows what is put away on the screen`, hidden ? [`${hidden} lists are hidden`] : []);
  await context.close();
}

// A window as high as the picture: an image of the whole page would be larger than some machines hold.
async function picture(page, file) {
  const size = page.viewportSize();
  const high = await page.evaluate(() => document.querySelector('.wide').clientHeight);
  await page.setViewportSize({ width: size.width, height: Math.min(high + 40, 4000) });
  await page.evaluate(() => document.querySelector('.wide').scrollIntoView());
  await page.screenshot({ path: file });
  await page.setViewportSize(size);
  await page.evaluate(() => scrollTo(0, 0));
}

async function keys(browser, name, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(url);
  const stops = [];
  for (let stop = 0; stop < STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const it = document.activeElement;
      const box = it.getBoundingClientRect();
      const style = getComputedStyle(it);
      const order = [...document.querySelectorAll('*')].indexOf(it);
      const visible = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0;
      const outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
      return { what: `${it.tagName} ${it.textContent.slice(0, 40)}`, order, visible, outline };
    });
    stops.push(seen);
  }
  check(`${name}: Tab goes on through the page in reading order`,
    stops.slice(1).filter((it, at) => it.order <= stops[at].order).map((it) => it.what));
  check(`${name}: each place that Tab comes to is in view`, stops.filter((it) => !it.visible).map((it) => it.what));
  check(`${name}: each place that Tab comes to has an outline`, stops.filter((it) => !it.outline).map((it) => it.what));
  await page.goto(url);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const main = await page.evaluate(() => document.activeElement.id);
  check(`${name}: the first key leads past the contents`, main === 'text' ? [] : [main]);
  const region = await page.evaluate(() => {
    const it = document.querySelector('.wide');
    it.focus();
    return document.activeElement === it;
  });
  check(`${name}: the picture can be moved with keys`, region ? [] : ['it takes no focus']);
  await context.close();
}

(async () => {
  const root = process.getuid && process.getuid() === 0;
  const browser = await playwright.chromium.launch({
    executablePath: chromium,
    args: root ? ['--no-sandbox'] : [],
  });
  console.log(`Chromium ${browser.version()}`);
  for (const file of pages) await look(browser, file);
  await browser.close();
  if (failed > 0) {
    console.log(`${failed} checks failed.`);
    process.exit(1);
  }
})().catch((error) => {
  console.log(`NOT OK: ${error}`);
  process.exit(1);
});
