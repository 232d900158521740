'use strict';
(() => {
  const PROBE = 0, MONTH = 1, NAME = 2, EXPERIMENT = 3, ATTRIBUTES = 4, TEXT = 5, PIECES = 6;
  const STEP = 40;        // cases that are added to the page at a time
  const MOST_VALUES = 300;  // a filter of more is typed, not chosen
  const data = JSON.parse(document.getElementById('data').textContent);
  const { cases, probes } = data;
  const $ = (id) => document.getElementById(id);

  // --- Texts folded for searching: without case, accents and forms of width.
  const marks = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;
  const fold = (text) => /^[\x00-\x7f]*$/.test(text) ? text.toLowerCase()
    : text.normalize('NFKD').replace(marks, '').normalize('NFKC').toLowerCase();
  const folded = new Array(cases.length);
  const linked_text = (one) => one[PIECES]?.map((piece) => typeof piece === 'string' ? piece : piece[0]).join('') ?? one[TEXT];
  const text_of = (one) => $('links').checked ? linked_text(one) : one[TEXT];
  const searched = (at) => folded[at] ??= fold(`${cases[at][NAME]}\n${linked_text(cases[at])}`);
  const fold_ahead = (from) => {  // while nobody waits
    const end = Math.min(from + 1000, cases.length);
    for (let at = from; at < end; ++at) searched(at);
    if (end < cases.length) setTimeout(fold_ahead, 0, end);
  };

  const terms_of = (query) => [...query.matchAll(/"([^"]+)"|([^\s"]+)/g)].map((found) => fold(found[1] ?? found[2]).trim()).filter(Boolean);

  /** Where the terms stand in a text: [begin, end] pairs, ascending, none within another. */
  function places(text, terms) {
    if (terms.length === 0) return [];
    let all = '';
    const origins = [];
    for (const { 0: cluster, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
      const part = fold(cluster);
      for (let i = 0; i < part.length; ++i) origins.push([index, index + cluster.length]);
      all += part;
    }
    const found = [];
    for (const term of terms)
      for (let at = all.indexOf(term); at >= 0; at = all.indexOf(term, at + term.length))
        found.push([origins[at][0], origins[at + term.length - 1][1]]);
    found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    const disjoint = [];
    for (const place of found) {
      const last = disjoint.at(-1);
      if (last && place[0] < last[1]) last[1] = Math.max(last[1], place[1]);
      else disjoint.push(place);
    }
    return disjoint;
  }

  // --- Addresses of cases
  const slug = (name) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'case';
  const addresses = [], by_address = new Map();
  for (const { id } of document.querySelectorAll('[id]')) by_address.set(id, undefined);  // they are taken
  cases.forEach((one, at) => {
    const plain = slug(one[NAME]);
    let address = plain;
    for (let number = 2; by_address.has(address); ++number) address = `${plain}~${number}`;
    by_address.set(address, at);
    addresses.push(address);
  });

  // --- Filters
  const hosts_of = (one) => (one[PIECES] ?? []).filter((piece) => typeof piece !== 'string').map((piece) => piece[2]);
  const filters = [
    { label: 'Probe', values: (one) => [probes[one[PROBE]]] },
    { label: 'Month', values: (one) => [one[MONTH]], in_order: true },
    { label: 'Experiment', values: (one) => [one[EXPERIMENT]] },
    { label: 'Host of a link', values: hosts_of },
    ...data.attributes.map((label, i) => ({ label, values: (one) => [one[ATTRIBUTES][i]] })),
  ];

  function element(name, properties = {}, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  function add_filter(filter, number) {
    const counts = new Map();
    for (const one of cases) for (const value of new Set(filter.values(one))) counts.set(value, (counts.get(value) ?? 0) + 1);
    if (counts.size < 2) return;
    const label = element('label', { htmlFor: `filter.${number}` }, filter.label);
    const values = [...counts.keys()];
    if (!filter.in_order) values.sort((a, b) => a < b ? -1 : 1);
    else values.sort((a, b) => (a === 'Undated') - (b === 'Undated') || (a < b ? -1 : 1));
    if (counts.size > MOST_VALUES) {
      filter.control = element('input', { id: `filter.${number}`, type: 'text', placeholder: 'part of it' });
    } else {
      filter.control = element('select', { id: `filter.${number}` }, element('option', { value: '' }, 'All'),
        ...values.map((value, i) => element('option', { value: String(i + 1) }, `${value || '(none)'} (${counts.get(value).toLocaleString('en')})`)));
    }
    filter.chosen = () => {
      const { value } = filter.control;
      if (value === '') return null;
      if (filter.control.tagName === 'INPUT') { const part = fold(value); return (one) => filter.values(one).some((it) => fold(it).includes(part)); }
      const wanted = values[value - 1];
      return (one) => filter.values(one).includes(wanted);
    };
    $('fields').append(element('div', {}, label, filter.control));
  }
  filters.forEach(add_filter);
  if (!$('fields').hasChildNodes()) $('more').hidden = true;
  $('more').open = matchMedia('(min-width: 50rem)').matches;

  let matches = [], terms = [];
  function find() {
    terms = terms_of($('query').value);
    const chosen = filters.map((filter) => filter.chosen?.()).filter(Boolean);
    matches = [];
    for (let at = 0; at < cases.length; ++at)
      if (chosen.every((test) => test(cases[at])) && terms.every((term) => searched(at).includes(term))) matches.push(at);
  }

  // --- What is seen
  const language_of = (text) => /[\u3040-\u30ff]/.test(text) ? 'ja' : /[\uac00-\ud7af]/.test(text) ? 'ko' : /[\u4e00-\u9fff]/.test(text) ? 'zh'
    : /[\u0600-\u06ff]/.test(text) ? 'ar' : /[\u0590-\u05ff]/.test(text) ? 'he' : '';

  function append_marked(parent, text, found, begin) {
    let at = 0;
    for (const [from, to] of found) {
      const first = Math.max(from - begin, 0), last = Math.min(to - begin, text.length);
      if (last <= at || first >= text.length) continue;
      parent.append(text.slice(at, first), element('mark', {}, text.slice(first, last)));
      at = last;
    }
    parent.append(text.slice(at));
  }

  /** The text's lines as paragraphs, with links in them. */
  function append_text(parent, one) {
    const pieces = one[PIECES] && $('links').checked ? one[PIECES] : [one[TEXT]];
    const found = places(text_of(one), terms);
    let line, begin = 0;
    const new_line = () => { line = element('p', { className: 'line', dir: 'auto' }); parent.append(line); };
    new_line();
    for (const piece of pieces) {
      const [shown, target] = typeof piece === 'string' ? [piece, ''] : piece;
      shown.split('\n').forEach((text, i) => {
        if (i > 0) { new_line(); ++begin; }
        const place = /^https?:/i.test(target) ? element('a', { href: target, rel: 'noreferrer noopener', target: '_blank' }) : line;
        append_marked(place, text, found, begin);
        if (place !== line) line.append(place);
        begin += text.length;
      });
    }
    const language = language_of(one[TEXT]);
    if (language) parent.lang = language;
    parent.querySelectorAll('.line:empty').forEach((empty) => empty.remove());
  }

  async function copy(article, at, button) {
    const selection = getSelection();
    const within = !selection.isCollapsed && article.contains(selection.anchorNode) && article.contains(selection.focusNode);
    const one = cases[at];
    const quotation = `\u201c${within ? selection.toString().trim() : text_of(one)}\u201d\n\u2014 ${one[NAME]}, \u201c${probes[one[PROBE]]}\u201d\n`;
    try {
      await navigator.clipboard.writeText(quotation);
    } catch {
      const area = element('textarea', { value: quotation });
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
    }
    button.textContent = 'Copied';
    setTimeout(() => { button.textContent = 'Copy quotation'; }, 1500);
  }

  function article_of(at) {
    const one = cases[at];
    const article = element('article', { id: addresses[at] });
    const button = element('button', { type: 'button' }, 'Copy quotation');
    button.addEventListener('click', () => copy(article, at, button));
    const name = element('a', { href: `#${encodeURIComponent(addresses[at])}` });
    append_marked(name, one[NAME], places(one[NAME], terms), 0);
    article.append(element('h4', {}, element('bdi', {}, name), button));
    const known = [['Experiment', one[EXPERIMENT]], ...data.attributes.map((label, i) => [label, one[ATTRIBUTES][i]])].filter(([, value]) => value);
    if (known.length > 0) {
      const about = element('p', { className: 'soft' });
      known.forEach(([label, value], i) => about.append(i > 0 ? ' \u00b7 ' : '', element('bdi', {}, `${label}: ${value}`)));
      article.append(about);
    }
    append_text(article.appendChild(element('div')), one);
    return article;
  }

  const main = $('cases');
  let first = 0, end = 0;  // of the matches that are on the page
  const further = element('button', { type: 'button', className: 'further' });
  const earlier = element('button', { type: 'button', className: 'further' });
  const in_view = new IntersectionObserver((entries) => { if (entries.some((entry) => entry.isIntersecting)) show_more(); }, { rootMargin: '1500px' });

  function append_matches(count) {
    const until = Math.min(end + count, matches.length);
    const piece = document.createDocumentFragment();
    for (; end < until; ++end) {
      const one = cases[matches[end]];
      const before = end > first ? cases[matches[end - 1]] : null;
      const new_probe = !before || before[PROBE] !== one[PROBE];
      if (new_probe) piece.append(element('h2', {}, element('bdi', {}, probes[one[PROBE]])));
      if (new_probe || before[MONTH] !== one[MONTH]) piece.append(element('h3', {}, element('bdi', {}, one[MONTH])));
      piece.append(article_of(matches[end]));
    }
    further.remove();
    main.append(piece);
    in_view.disconnect();
    if (end === matches.length) return;
    further.textContent = `Show more of ${(matches.length - end).toLocaleString('en')}`;
    main.append(further);
    in_view.observe(further);
  }
  const show_more = () => append_matches(STEP);
  further.addEventListener('click', show_more);
  earlier.addEventListener('click', () => show_from(Math.max(0, first - STEP)));

  function show_from(at) {
    first = end = at;
    main.replaceChildren();
    if (first > 0) {
      earlier.textContent = `Show ${Math.min(STEP, first)} earlier of ${first.toLocaleString('en')}`;
      main.append(earlier);
    }
    show_more();
  }

  function update() {
    find();
    const all = cases.length.toLocaleString('en');
    $('status').textContent = matches.length === cases.length ? `${all} ${cases.length === 1 ? 'case' : 'cases'}` : `${matches.length.toLocaleString('en')} of ${all} cases`;
    show_from(0);
  }

  function go_to_address() {
    const at = by_address.get(decodeURIComponent(location.hash.slice(1)));
    if (at === undefined) return false;
    let place = matches.indexOf(at);
    if (place < 0) {
      $('filters').reset();
      update();
      place = at;
    }
    if (place < first || place >= end) show_from(Math.max(0, place - 2));
    document.querySelectorAll('.here').forEach((one) => one.classList.remove('here'));
    const article = $(addresses[at]);
    article.classList.add('here');
    article.scrollIntoView();
    return true;
  }

  // --- Printing shows all that is filtered.
  let shown_before = null;
  addEventListener('beforeprint', () => { shown_before = [first, scrollY]; show_from(0); append_matches(matches.length); });
  addEventListener('afterprint', () => { if (shown_before) { show_from(shown_before[0]); scrollTo(0, shown_before[1]); } });
  $('print').addEventListener('click', () => print());

  let waiting;
  $('query').addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(update, 120); });
  $('filters').addEventListener('change', update);
  $('filters').addEventListener('reset', () => setTimeout(update, 0));
  $('filters').addEventListener('submit', (event) => { event.preventDefault(); update(); });
  addEventListener('hashchange', go_to_address);

  $('title').replaceChildren(element('bdi', {}, probes.length === 1 ? probes[0] : 'Cases'));
  if (data.back) { $('back').hidden = false; $('back').firstElementChild.href = data.back; }
  update();
  go_to_address();
  setTimeout(fold_ahead, 300, 0);
})();
