// What the frame does by script: it marks in “On this page” where the reader is.

const links = [...document.querySelectorAll(".md-nav--secondary .md-nav__link[href^='#']")];
const places = links.map((link) => document.getElementById(decodeURIComponent(link.getAttribute("href").slice(1))));

/** Marks the last heading that has been passed, and lets the column show it. */
function follow() {
  const line = innerHeight / 4;
  const at = places.findLastIndex((place) => place && place.getBoundingClientRect().top < line);
  for (const [n, link] of links.entries()) {
    link.classList.toggle("md-nav__link--passed", n < at);
    link.classList.toggle("md-nav__link--active", n === at);
  }
  const column = links[at]?.closest(".md-sidebar__scrollwrap");
  if (column && column.scrollHeight > column.clientHeight) {
    column.scrollTop = links[at].offsetTop - column.clientHeight / 2;
  }
}

if (links.length) {
  let asked = 0;
  const ask = () => (asked ||= requestAnimationFrame(() => ((asked = 0), follow())));
  addEventListener("scroll", ask, { passive: true });
  addEventListener("resize", ask, { passive: true });
  ask();
}
