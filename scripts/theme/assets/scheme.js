// Before anything is drawn: the colours that the system asks for. A file, since no page may run what stands in it.
const dark = matchMedia("(prefers-color-scheme: dark)");
const follow = () => document.body.setAttribute("data-md-color-scheme", dark.matches ? "slate" : "default");
dark.addEventListener("change", follow);
follow();
