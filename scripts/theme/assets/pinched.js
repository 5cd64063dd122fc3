// Pinched wider, the window shows a part of the page: the sheet stays at the foot of that part.

const sheet = document.querySelector(".sheet");
const eye = visualViewport;

function fit() {
  const zoomed = eye.scale > 1.01;
  const below = document.documentElement.clientHeight - eye.offsetTop - eye.height;
  const at = { left: eye.offsetLeft, bottom: below, inlineSize: eye.width, maxBlockSize: eye.height * 0.6 };
  for (const [name, px] of Object.entries(at)) sheet.style[name] = zoomed ? `${px}px` : "";
}

eye.addEventListener("resize", fit);
eye.addEventListener("scroll", fit);
fit();
