// Before anything is drawn: the colours that the reader chose; the system's where none were, or where storage is
// refused. A file, since no page may run what stands in it.
try {
  document.documentElement.dataset.scheme = localStorage.scheme ?? "";
} catch {
  // the system's
}
