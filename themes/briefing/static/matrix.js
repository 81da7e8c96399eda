/* Narrows and sorts the table of countries. What is chosen stands in the address, so that a link keeps it.
   Without this script the whole table is there, in order of name. */
const form = document.getElementById("filters");
const body = document.querySelector(".matrix tbody");
if (form && body) {
  const NAMES = ["region", "bloc", "issue", "stance", "basis", "sort"];
  const STANCES = [...(form.stance?.options ?? [])].map((option) => option.value);
  const found = document.getElementById("results");
  const { locale, plurals } = found.dataset;
  const FORMS = JSON.parse(found.dataset.found); // by plural category
  const NUMBERS = new Intl.NumberFormat(locale);
  const link = form.querySelector(".act a");
  const rows = [...body.rows];
  const regions = [...(form.region?.options ?? [])].map((option) => option.value);
  const heads = [...document.querySelectorAll(".matrix thead th")];
  const columnOf = new Map(heads.map((head, place) => [head.dataset.issue, place]));
  const stanceOf = (cell) => STANCES.findIndex((one) => one && cell.classList.contains(one));

  const chosen = () => {
    const state = new URLSearchParams();
    for (const name of NAMES) if (form[name]?.value) state.set(name, form[name].value);
    return state;
  };

  const take = () => {
    const state = new URLSearchParams(location.search);
    for (const name of NAMES) {
      const field = form[name];
      if (!field) continue;
      const value = state.get(name) ?? "";
      field.value = [...field.options].some((option) => option.value === value) ? value : "";
    }
  };

  /* An issue of another table is shown there, with all else that is chosen. */
  const leave = (state) => {
    const page = form.issue.selectedOptions[0]?.dataset.page;
    if (page) location.assign(`${page}?${state}`);
    return Boolean(page);
  };

  const ordered = (sort) => {
    if (sort === "region") {
      const place = (row) => regions.indexOf(row.dataset.region);
      return [...rows].sort((one, other) => place(one) - place(other));
    }
    if (columnOf.has(sort)) {
      const column = columnOf.get(sort);
      const place = (row) => {
        const stance = stanceOf(row.cells[column]);
        return stance < 0 ? STANCES.length : stance;
      };
      return [...rows].sort((one, other) => place(one) - place(other));
    }
    return rows;
  };

  const show = () => {
    const state = chosen();
    const [region, bloc, issue, stance, basis, sort] = NAMES.map((name) => state.get(name) ?? "");
    const only = columnOf.get(issue);
    let shown = 0;
    for (const row of rows) {
      let matches = 0;
      for (const cell of [...row.cells].slice(1)) {
        const isShown = !only || cell.cellIndex === only;
        const isMatch = isShown && cell.firstChild !== null
          && (!stance || cell.classList.contains(stance)) && (!basis || cell.classList.contains(`by-${basis}`));
        cell.hidden = !isShown;
        cell.classList.toggle("match", isMatch && Boolean(stance || basis));
        matches += isMatch;
      }
      row.hidden = Boolean(region && row.dataset.region !== region)
        || Boolean(bloc && !(row.dataset.blocs ?? "").split(" ").includes(bloc))
        || Boolean((stance || basis || only) && !matches);
      shown += !row.hidden;
    }
    for (const [place, head] of heads.entries()) {
      head.hidden = Boolean(only && place && place !== only);
      head.removeAttribute("aria-sort");
    }
    if (sort !== "region") heads[columnOf.get(sort) ?? 0].setAttribute("aria-sort", "ascending");
    body.append(...ordered(sort));
    const words = FORMS[new Intl.PluralRules(plurals).select(rows.length)] ?? FORMS.other;
    found.textContent = words.replace("{shown}", NUMBERS.format(shown)).replace("{number}", NUMBERS.format(rows.length));
    const query = state.toString();
    link.href = query ? `?${query}` : location.pathname;
    for (const other of document.querySelectorAll(".tables a")) {
      const kept = new URLSearchParams(state);
      for (const name of ["issue", "sort"]) if (columnOf.has(kept.get(name))) kept.delete(name);
      other.search = kept.toString();
    }
    return query;
  };

  const changed = () => {
    if (leave(chosen())) return;
    const query = show();
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
  };

  form.addEventListener("change", changed);
  form.addEventListener("reset", () => setTimeout(changed));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("popstate", () => { take(); show(); });
  form.hidden = false;
  take();
  if (!leave(chosen())) show();
}
