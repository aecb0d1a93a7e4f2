// What report.html does by itself: builds a question's details when they are first opened, and hides
// the questions that the filters leave out. The markup that it puts in was escaped when written.
export const pageScript = String.raw`
"use strict";
const data = JSON.parse(document.getElementById("data").textContent);
const rows = [...document.querySelectorAll("ol.questions > li")];
const filters = document.getElementById("filters");
const count = document.getElementById("count");

function fill(details) {
  const place = details.querySelector(":scope > .body");
  if (place.childElementCount > 0) return;
  if (details.dataset.evidence !== undefined) {
    place.innerHTML = details.dataset.evidence.split(" ").map((at) => data.evidence[at]).join("");
  } else {
    place.innerHTML = data.bodies[details.dataset.body];
  }
}

document.addEventListener("toggle", (event) => {
  const details = event.target;
  if (details.open && (details.dataset.body ?? details.dataset.evidence) !== undefined) fill(details);
}, true);

function plain(text) {
  return text.normalize("NFKC").toLowerCase();
}

const texts = data.texts.map(plain);

function show() {
  const words = plain(filters.elements.search.value).split(/\s+/).filter(Boolean);
  const { tag, failed, changed } = filters.elements;
  let shown = 0;
  for (const [at, row] of rows.entries()) {
    const fits =
      (!failed.checked || row.dataset.failed === "yes") &&
      (!changed || !changed.checked || row.dataset.change !== undefined) &&
      (tag.value === "" || data.tags[at].includes(Number(tag.value))) &&
      words.every((word) => texts[at].includes(word));
    row.hidden = !fits;
    if (fits) shown += 1;
  }
  count.textContent = shown + " of " + rows.length + " questions shown";
}

filters.addEventListener("input", show);
filters.addEventListener("submit", (event) => event.preventDefault());

function openNamed() {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const details = named && named.querySelector(":scope > details");
  if (!details) return;
  named.hidden = false;
  details.open = true;
  named.scrollIntoView();
}
addEventListener("hashchange", openNamed);
show();
openNamed();
`;
