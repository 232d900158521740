// SPDX-License-Identifier: MIT
// Opens pages in headless Chromium and prints what is to be said of each, as JSON.
//
//   node look_at_pages.mjs TOOLS PICTURES PAGE…    TOOLS: what page_tools prints; PICTURES: a folder for pictures, or -
//   node look_at_pages.mjs TOOLS - --ask SCRIPT PAGE    what SCRIPT, the body of an async function, gives on the page
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [tools, pictures, ...rest] = process.argv.slice(2);
const script = rest[0] === '--ask' ? rest.splice(0, 2)[1] : undefined;
const require = createRequire(path.join(tools, 'node_modules/'));
const puppeteer = (await import(pathToFileURL(require.resolve('puppeteer-core')))).default;
const { HtmlValidate, StaticConfigLoader } = require('html-validate');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });

async function open(file) {
  const page = await browser.newPage();
  const said = { requests: [], errors: [], dialogs: [] };
  const address = pathToFileURL(path.resolve(file)).href;
  page.on('request', (request) => { if (request.url().split('#')[0] !== address) said.requests.push(request.url()); });
  page.on('pageerror', (error) => said.errors.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error') said.errors.push(message.text()); });
  page.on('dialog', (dialog) => { said.dialogs.push(dialog.message()); dialog.dismiss(); });
  await page.setViewport({ width: 1200, height: 900 });
  const begin = Date.now();
  await page.goto(address);
  said.opened = Date.now() - begin;
  return { page, said };
}

/** axe-core is a script, which the page's own policy forbids. */
async function violations(page) {
  const client = await page.createCDPSession();
  const { frameTree } = await client.send('Page.getFrameTree');
  const { executionContextId } = await client.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  const evaluate = async (expression) => (await client.send('Runtime.evaluate', { expression, contextId: executionContextId, awaitPromise: true, returnByValue: true })).result.value;
  await evaluate(axe);
  return evaluate('axe.run().then((all) => all.violations.map((one) => one.id + ": " + one.nodes[0].html))');
}

async function take_pictures(page, file) {
  const name = path.join(pictures, path.basename(path.dirname(file)) + '-' + path.basename(file, '.html'));
  await page.setViewport({ width: 1200, height: 900 });
  await page.screenshot({ path: name + '.png' });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await page.screenshot({ path: name + '-dark.png' });
  await page.emulateMediaFeatures([]);
  await page.setViewport({ width: 390, height: 844 });
  await page.screenshot({ path: name + '-narrow.png' });
  await page.pdf({ path: name + '.pdf', format: 'A4', timeout: 120000, margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } });
}

async function look_at(file) {
  const { page, said } = await open(file);
  said.violations = await violations(page);
  await page.setViewport({ width: 390, height: 844 });
  said.wider_than_phone = await page.evaluate('document.documentElement.scrollWidth > 390');
  if (pictures !== '-') await take_pictures(page, file);
  await page.close();
  const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ['html-validate:standard'] }));
  const report = await validator.validateFile(file);
  said.faults = report.results.flatMap((result) => result.messages.map((message) => `${message.line}: ${message.ruleId}: ${message.message}`));
  return said;
}

async function ask(file) {
  const { page, said } = await open(file);
  said.answer = await page.evaluate(`(async () => { ${script} })()`);
  return said;
}

const looked = {};
for (const file of rest) looked[file] = script === undefined ? await look_at(file) : await ask(file);
await browser.close();
console.log(JSON.stringify(looked));
