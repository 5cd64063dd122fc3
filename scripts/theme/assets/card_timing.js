// When a card shows. Pure: the caller keeps the clock.
// `shown` is the link whose card shows, `wanted` the one to show at `due`.

const OPEN = 300;
const SWAP = 100;
const CLOSE = 300;
const TREMOR = 4; // px

export const IDLE = { shown: null, wanted: null, due: Infinity };

const show = (s, link, pinned) => ({ ...s, shown: link, wanted: link, due: Infinity, pinned });

// Over a link or null; an open card counts as its link.
// While the gap to the card shrinks, a slow hand has time.
function point(s, { x, y, over, gap, now }) {
  if (x === s.x && y === s.y) return s; // the text slid, the pointer did not
  const nearing = gap < s.gap;
  s = { ...s, x, y, over, gap, barred: over === s.barred ? over : null };
  if (s.pinned || s.barred) return s;
  if (over && over === s.shown) return show(s, s.shown);
  if (over === s.wanted && !(over ? Math.hypot(x - s.restX, y - s.restY) > TREMOR : nearing)) return s;
  const wait = over ? (s.shown ? SWAP : OPEN) : s.shown ? CLOSE : Infinity;
  return { ...s, wanted: over, due: now + wait, restX: x, restY: y };
}

export function step(s, event) {
  switch (event.type) {
    case "point":
      return point(s, event);
    case "scroll": // cancels an opening, never a closing
      return s.wanted && s.wanted !== s.shown ? show(s, s.shown) : s;
    case "due":
      return show(s, event.inView ? null : s.wanted);
    case "click":
      if (!s.pinned || s.shown !== event.over) return show(s, event.over, true);
    // falls through: the second click unpins
    case "dismiss": // and stays shut while the pointer rests there
      return { ...show(s, null), barred: s.over };
  }
}
