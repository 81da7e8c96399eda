// The links to the page in other languages keep what is asked of it: the countries that are compared, the day, the search.
// It is looked up when a link is about to be followed, since it changes while the page is open.

const links = document.querySelectorAll(".languages a");
const keep = ({ currentTarget }) => {
  currentTarget.search = location.search;
};
for (const link of links) {
  for (const moment of ["pointerdown", "focus", "click"]) link.addEventListener(moment, keep);
}
