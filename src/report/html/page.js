// Copy buttons, ticks and choices that the browser keeps, the filter. The page is complete without this script.
// No inline handlers: the content policy forbids them.
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const toast = document.getElementById("toast");
  let toastTimer;
  const say = (text) => {
    toast.textContent = text;
    clearTimeout(toastTimer);
    toastTimer = setTimeout(() => {
      toast.textContent = "";
    }, 2500);
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
    say(
      done
        ? `Copied ${button.dataset.copy.slice(0, 60)}`
        : "Copying is not allowed here; select the text instead.",
    );
    setTimeout(() => {
      button.textContent = "Copy";
      button.classList.remove("copied");
    }, 2000);
  });

  // What the reader said is kept under the project's name. A browser that denies storage still ticks, it only forgets.
  const store = document.body.dataset.store;
  const kept = { ticks: Object.create(null), choices: Object.create(null) };
  let forgets = false;
  try {
    const saved = JSON.parse(localStorage.getItem(store) || "{}");
    Object.assign(kept.ticks, saved?.ticks);
    Object.assign(kept.choices, saved?.choices);
  } catch {
    forgets = true;
  }
  const keep = () => {
    try {
      localStorage.setItem(store, JSON.stringify(kept));
    } catch {
      forgets = true;
    }
    progress();
  };

  const boxes = all("input[data-item]");
  const owned = boxes.filter((box) => box.closest("#owner"));
  const note = document.getElementById("progress");
  const progress = () => {
    if (!note) return;
    const done = owned.filter((box) => box.checked).length;
    const where = forgets
      ? "This browser keeps no ticks for this page; use npx rupt-migrate checklist."
      : "Ticks and choices stay in this browser; npx rupt-migrate checklist keeps them for your team.";
    note.textContent = `${done} of ${owned.length} done. ${where}`;
  };
  for (const box of boxes) {
    const saved = kept.ticks[box.dataset.item];
    if (typeof saved === "boolean") box.checked = saved;
    box.addEventListener("change", () => {
      kept.ticks[box.dataset.item] = box.checked;
      keep();
    });
  }

  // A choice shows in every field that it settles.
  const show = (id, index) => {
    for (const field of all(".field[data-choice]")) {
      if (field.dataset.choice !== id) continue;
      field.classList.add("settled");
      for (const value of all("[data-index]", field)) value.hidden = value.dataset.index !== index;
    }
  };
  for (const choice of all("[data-decision]")) {
    const id = choice.dataset.decision;
    const radios = all("input[type=radio]", choice);
    const saved = radios.find((radio) => radio.value === kept.choices[id]);
    if (saved) saved.checked = true;
    for (const radio of radios) {
      if (radio.checked) show(id, radio.value);
      radio.addEventListener("change", () => {
        kept.choices[id] = radio.value;
        show(id, radio.value);
        keep();
      });
    }
  }
  progress();

  // A link into a closed part opens it.
  const reveal = () => {
    const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
    for (let one = target; one; one = one.parentElement) if (one.tagName === "DETAILS") one.open = true;
    target?.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();

  // Filter: outcome, file and text. Text is read once, at the first search.
  const form = document.getElementById("filter");
  if (form) {
    const usages = all("details.usage");
    const groups = all(".group");
    let texts = null;
    const apply = () => {
      const outcomes = new Set(all("input[name=outcome]:checked", form).map((box) => box.value));
      const path = form.elements.file.value;
      const text = form.elements.text.value.trim().toLowerCase();
      if (text !== "" && texts === null) texts = usages.map((usage) => usage.textContent.toLowerCase());
      let shown = 0;
      usages.forEach((usage, index) => {
        const hit =
          outcomes.has(usage.dataset.outcome) &&
          (path === "" || usage.dataset.path === path) &&
          (text === "" || texts[index].includes(text));
        usage.hidden = !hit;
        if (hit) shown++;
      });
      const filtered = shown < usages.length;
      for (const group of groups) {
        group.hidden = !group.querySelector("details.usage:not([hidden])");
        if (group.tagName === "DETAILS" && filtered) group.open = true;
      }
      document.getElementById("filter-count").textContent = `${shown} of ${usages.length} shown`;
      document.getElementById("filter-none").hidden = shown > 0;
    };
    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    // A browser that comes back to the page may have kept the fields.
    apply();
  }
})();
