// The pages work without this file; it adds the keys listed at /help#keys, suggestions below the box, maps on demand and a button to copy a citation.
const q = document.getElementById('q');
const all = selector => [...document.querySelectorAll(selector)];
const hits = all('.hits h2 a');
const here = location.pathname + location.search;
const follow = selector => document.querySelector(selector)?.click();
const kept = { get: () => { try { return JSON.parse(sessionStorage.last || '{}'); } catch { return {}; } }, set: it => { try { sessionStorage.last = JSON.stringify(it); } catch { /* private mode */ } } };

if (hits.length) {
  addEventListener('click', e => {
    const at = hits.indexOf(e.target.closest?.('.hits h2 a'));
    if (at >= 0) kept.set({ list: here, at });
  });
  const last = kept.get();
  if (last.list === here && last.back) {
    hits[last.at]?.focus();
    kept.set({});
  }
}

addEventListener('keydown', e => {
  if (e.ctrlKey || e.metaKey || e.altKey) return;
  if (e.target.matches('input, textarea, select')) {
    if (e.key === 'Escape') e.target.blur();
    return;
  }
  const at = hits.indexOf(document.activeElement);
  const go = i => { hits[i]?.focus(); hits[i]?.scrollIntoView({ block: 'nearest' }); };
  switch (e.key) {
    case '/': e.preventDefault(); q?.focus(); q?.select(); break;
    case 'j': hits.length ? go(Math.min(at + 1, hits.length - 1)) : follow('.trail [rel=next]'); break;
    case 'k': hits.length ? go(Math.max(at - 1, 0)) : follow('.trail [rel=prev]'); break;
    case 'o': if (at >= 0) hits[at].click(); break;
    case 'f': document.querySelector('#filters a, #filters input')?.focus(); break;
    case 'Escape': {
      const back = document.querySelector('.trail span > a');
      if (back) { kept.set({ ...kept.get(), back: true }); back.click(); }
      break;
    }
    case '?': follow('a[href^="/help"]'); break;
  }
});

// what is typed may become a name, in any script, or a word of the archive; a name is taken as the filter it stands for
if (q) {
  const suggested = Object.assign(document.createElement('datalist'), { id: 'suggested' });
  q.after(suggested);
  q.setAttribute('list', suggested.id); // without this file the box stays a plain search box, also to a screen reader
  let asked = 0;
  let soon;
  const option = one => Object.assign(document.createElement('option'), one.kind === 'word'
    ? { value: one.value }
    : { value: `${one.kind}:"${one.label}"`, label: one.written === one.label ? one.label : `${one.written} · ${one.label}` });
  const ask = async () => {
    const mine = ++asked;
    const typed = q.value.trim();
    try {
      const answer = typed.length < 2 ? { suggestions: [] } : await (await fetch('/api/v1/suggest?size=8&q=' + encodeURIComponent(typed))).json();
      if (mine === asked) suggested.replaceChildren(...answer.suggestions.map(option));
    } catch { /* the box works without */ }
  };
  q.addEventListener('input', () => { clearTimeout(soon); soon = setTimeout(ask, 150); });
}

// a map's outlines are a file of their own, fetched when the map is opened; where there are no scripts they come with the page
for (const map of all('details.map')) {
  map.addEventListener('toggle', () => {
    const kept = map.querySelector('noscript');
    if (kept) kept.outerHTML = kept.textContent;
  });
}

for (const cite of all('[data-copy]')) {
  for (const text of cite.querySelectorAll('.citation')) {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: cite.dataset.copy });
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(text.textContent);
      button.textContent = cite.dataset.copied;
    });
    text.after(button);
  }
}
