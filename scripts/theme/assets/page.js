// The stock theme cured: no single-key shortcuts, buttons for its menu and search.

addEventListener("keydown", (event) => {
  const typed = event.target.closest("input, select, textarea");
  if (/^\S$/.test(event.key) && !event.ctrlKey && !typed) event.stopPropagation();
}, true);

for (const button of document.querySelectorAll("[data-box]")) {
  const box = document.getElementById(button.dataset.box);
  button.addEventListener("click", () => box.click());
  box.addEventListener("change", () => (button.ariaExpanded = box.checked));
}
