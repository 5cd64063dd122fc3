/* Before anything is drawn: the colours that the reader chose (the system's where none were, or where storage is
   refused), and the four names by which the theme's own script keeps what readers choose. A file, since no page may
   run what stands in it. */
(() => {
  const scope = new URL(document.currentScript.dataset.base, location.href);
  const named = (key, where) => `${where.pathname}.${key}`;

  const kept = (key, store = localStorage, where = scope) => {
    try {
      return JSON.parse(store.getItem(named(key, where)));
    } catch {
      return null; // no store, or something else in it
    }
  };

  const keep = (key, value, store = localStorage, where = scope) => {
    try {
      store.setItem(named(key, where), JSON.stringify(value));
    } catch {
      // a reader who keeps nothing chooses anew
    }
  };

  const digest = (text) => [...text].reduce((sum, sign) => (sum << 5) - sum + sign.charCodeAt(0), 0);

  Object.assign(window, { __md_scope: scope, __md_get: kept, __md_set: keep, __md_hash: digest });

  try {
    document.documentElement.dataset.scheme = localStorage.scheme ?? "";
  } catch {
    // the system's
  }
})();
