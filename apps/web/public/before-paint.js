// Runs before the first paint, from a file because the page's content policy forbids inline scripts.
(function () {
  var stored = null;
  try {
    stored = window.localStorage.getItem('mantine-color-scheme-value');
  } catch {
    // Storage can be blocked; the system's preference is then used.
  }
  var isDark = stored === 'dark' || (stored !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light');

  // A rendered page carries the styles of its first paint; the sheets count from when all are there, for one without the
  // others would change which rule wins. One that fails is over too: nothing waits for it.
  function putOn(event) {
    var sheet = event.target;
    if (!sheet.hasAttribute || !sheet.hasAttribute('data-later')) return;
    sheet.setAttribute('data-later', 'here');
    if (document.querySelector('link[data-later=""]')) return;
    document.querySelectorAll('link[data-later]').forEach(function (each) {
      each.media = 'all';
    });
  }
  document.addEventListener('load', putOn, true);
  document.addEventListener('error', putOn, true);
})();
