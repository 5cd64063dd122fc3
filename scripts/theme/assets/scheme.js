// Before anything is drawn: that there are scripts, and the colours that the reader chose; the system's where none
// were, or where storage is refused. A file, since no page may run what stands in it.
document.documentElement.classList.replace("no-js", "js");
try {
  document.documentElement.dataset.scheme = localStorage.scheme ?? "";
} catch {
  // the system's
}
