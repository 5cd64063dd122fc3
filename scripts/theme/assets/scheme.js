// The colours that the reader chose, before anything is drawn; the system's where none were, or where storage is refused.
try {
  document.documentElement.dataset.scheme = localStorage.scheme ?? "";
} catch {}
