// The pages work without this file; it adds the keys listed at /help#keys.
const q = document.getElementById('q');
const hits = [...document.querySelectorAll('.hits h2 a')];
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
    case 'j': go(Math.min(at + 1, hits.length - 1)); break;
    case 'k': go(Math.max(at - 1, 0)); break;
    case 'o': if (at >= 0) hits[at].click(); break;
    case '?': document.querySelector('a[href^="/help"]')?.click(); break;
  }
});
