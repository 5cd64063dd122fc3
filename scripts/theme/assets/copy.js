// “Copy citation”: copies, and says so in the card, the sheet, or over the page.

export async function copy(button, surface) {
  const said = surface.querySelector(".card-said");
  said.textContent = "";
  const text = navigator.clipboard.writeText(button.dataset.copy);
  said.textContent = await text.then(() => "Citation copied", () => "Not copied");
}
