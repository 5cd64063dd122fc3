// Before anything is drawn: that there are scripts, the colours that the reader chose (the system's where none were, or
// where storage is refused), and which view is asked for; layer/view.js does the rest of it. A file, since no page may
// run what stands in it.
{
  const root = document.documentElement;
  const kept = (read) => {
    try {
      return read();
    } catch {
      // refused
    }
  };
  const view = new URLSearchParams(location.search).get("view") ?? kept(() => sessionStorage.view ?? localStorage.view);
  root.classList.replace("no-js", "js");
  root.dataset.scheme = kept(() => localStorage.scheme) ?? "";
  root.dataset.view = view === "text" ? "text" : "annotated";
}
