/**
 * The script of the HTML report: copy buttons, ticks that the browser keeps, the filter, and everything open in print.
 * The page is complete without it. No inline handlers: the content policy forbids them.
 */
export const SCRIPT = `"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const toast = document.getElementById("toast");
  let toastTimer;
  const say = (text) => {
    toast.textContent = text;
    clearTimeout(toastTimer);
    toastTimer = setTimeout(() => { toast.textContent = ""; }, 2500);
  };

  // Copy: the clipboard needs a secure page; a page opened from disk may have to go through a selection.
  const copyBySelection = (text) => {
    const area = document.createElement("textarea");
    area.value = text;
    area.setAttribute("readonly", "");
    area.style.position = "fixed";
    area.style.opacity = "0";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  };
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyBySelection(text);
    }
  };
  document.addEventListener("click", async (event) => {
    const button = event.target instanceof Element ? event.target.closest("button.copy") : null;
    if (!button) return;
    const done = await copy(button.dataset.copy);
    button.focus();
    button.textContent = done ? "Copied" : "Not copied";
    button.classList.toggle("copied", done);
    say(done ? "Copied " + button.dataset.copy.slice(0, 60) : "Copying is not allowed here; select the text instead.");
    setTimeout(() => {
      button.textContent = "Copy";
      button.classList.remove("copied");
    }, 2000);
  });

  // Checklist: ticks are kept by item id. A browser that denies storage still ticks, it only forgets.
  const list = document.getElementById("checklist");
  if (list) {
    const boxes = all("input[data-item]", list);
    const name = list.dataset.store;
    let ticks = Object.create(null);
    let kept = true;
    try {
      const saved = JSON.parse(localStorage.getItem(name) || "{}");
      if (saved && typeof saved === "object") ticks = Object.assign(ticks, saved);
    } catch {
      kept = false;
    }
    const count = () => {
      const done = boxes.filter((box) => box.checked).length;
      document.getElementById("check-count").textContent = done + " of " + boxes.length + " done";
    };
    const forget = () => {
      document.getElementById("check-store").textContent = "This browser keeps no ticks for this page; use npx rupt-migrate checklist.";
    };
    for (const box of boxes) {
      const saved = ticks[box.dataset.item];
      if (typeof saved === "boolean") box.checked = saved;
      box.addEventListener("change", () => {
        ticks[box.dataset.item] = box.checked;
        try {
          localStorage.setItem(name, JSON.stringify(ticks));
        } catch {
          forget();
        }
        count();
      });
    }
    if (!kept) forget();
    count();
  }

  // Filter: outcome, file and text. Text is read once, at the first search.
  const form = document.getElementById("filter");
  if (form) {
    const usages = all("details.usage");
    const groups = all("section.group");
    let texts = null;
    const apply = () => {
      const outcomes = new Set(all("input[name=outcome]:checked", form).map((box) => box.value));
      const path = form.elements.file.value;
      const text = form.elements.text.value.trim().toLowerCase();
      if (text !== "" && texts === null) texts = usages.map((usage) => usage.textContent.toLowerCase());
      let shown = 0;
      usages.forEach((usage, index) => {
        const hit = outcomes.has(usage.dataset.outcome)
          && (path === "" || usage.dataset.path === path)
          && (text === "" || texts[index].includes(text));
        usage.hidden = !hit;
        if (hit) shown++;
      });
      for (const group of groups) group.hidden = !group.querySelector("details.usage:not([hidden])");
      document.getElementById("filter-count").textContent = shown + " of " + usages.length + " shown";
      document.getElementById("filter-none").hidden = shown > 0;
    };
    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    // A browser that comes back to the page may have kept the fields.
    apply();
  }

  // Print: everything open, then as it was.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = all("details:not([open])");
    for (const one of opened) one.open = true;
  });
  addEventListener("afterprint", () => {
    for (const one of opened) one.open = false;
    opened = [];
  });
})();
`;
