// The colours that the reader chose, set before anything is painted; without a choice the system decides.
"use strict";
{
  const root = document.documentElement;
  const key = "briefgen-colours";
  const choices = ["light", "dark"];

  const remembered = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // storage may be switched off
    }
  };

  const remember = (choice) => {
    try {
      if (choice) localStorage.setItem(key, choice);
      else localStorage.removeItem(key);
    } catch {
      // Then the choice lasts as long as the page.
    }
  };

  const show = (choice) => {
    if (choices.includes(choice)) root.dataset.theme = choice;
    else delete root.dataset.theme;
  };

  root.dataset.scripted = ""; // what needs a script is shown from now on
  show(remembered());

  document.addEventListener("DOMContentLoaded", () => {
    const select = document.getElementById("theme");
    if (!select) return;
    select.value = root.dataset.theme ?? "";
    select.addEventListener("change", () => {
      show(select.value);
      remember(select.value);
    });
    // Another page of the site may be where the reader changes it.
    addEventListener("storage", (event) => {
      if (event.key !== key && event.key !== null) return;
      show(event.newValue);
      select.value = root.dataset.theme ?? "";
    });
  });
}
