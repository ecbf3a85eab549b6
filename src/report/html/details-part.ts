import type { DependencyResult, Result } from "../../result.ts";
import { CONTRADICTIONS } from "../../rules/guide.ts";
import { dedentTail } from "../dedent-tail.ts";
import { differencesFor } from "../differences.ts";
import { placeText } from "../place-text.ts";
import { removedTexts } from "../removed-text.ts";
import { revealOnLine } from "../reveal-controls.ts";
import { type Markup, markup, NOTHING } from "./markup.ts";
import { docsLink, places, words } from "./words.ts";

function section(id: string, title: string, body: Markup): Markup {
  return markup`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${body}</section>`;
}

function removed(result: Result): Markup {
  const rows = removedTexts(result).map(
    ({ place, note, removed: text }) =>
      markup`<li><span class="place">${revealOnLine(placeText(place))}</span> <span class="message">${words(note.message)}</span><pre class="removed"><code>${dedentTail(text).join("\n")}</code></pre></li>`,
  );
  return rows.length === 0
    ? NOTHING
    : section("removed", "Removed from the code", markup`<ul class="plain">${rows}</ul>`);
}

function differences(result: Result): Markup {
  const rows = differencesFor(result).map(({ title, text, docs, places: here }) => {
    const where = here.length > 0 ? markup`<p class="hint">In this code: ${places(here)}</p>` : NOTHING;
    return markup`<li><h3>${title}</h3><p>${words(text)} ${docsLink(docs)}</p>${where}</li>`;
  });
  return section("differences", "What v3 does differently", markup`<ul class="cards">${rows}</ul>`);
}

function contradictions(): Markup {
  const rows = CONTRADICTIONS.map(({ title, claims, advice }) => {
    const list = claims.map(({ text, docs }) => markup`<li>${words(text)} ${docsLink(docs, "Page")}</li>`);
    return markup`<li><h3>${title}</h3><ul>${list}</ul><p>${words(advice)}</p></li>`;
  });
  return section(
    "contradictions",
    "Where the v3 docs contradict themselves",
    markup`<ul class="cards">${rows}</ul>`,
  );
}

function dependency({ path, removed: gone, added, kept }: DependencyResult): Markup {
  const rows = [
    ...Object.entries(gone).map(([name, range]) => ["removed", name, range] as const),
    ...Object.entries(added).map(([name, range]) => ["added", name, range] as const),
    ...Object.entries(kept).map(([name, reason]) => ["left", name, reason] as const),
  ].map(
    ([change, name, text]) =>
      markup`<tr><td>${change}</td><td><code>${revealOnLine(name)}</code></td><td>${revealOnLine(text)}</td></tr>`,
  );
  return markup`<table class="list"><caption class="place">${revealOnLine(path)}</caption><thead><tr><th scope="col">Change</th><th scope="col">Package</th><th scope="col">Range or reason</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function rows(entries: readonly { path: string; text: string }[]): Markup {
  const items = entries.map(
    ({ path, text }) =>
      markup`<li><span class="place">${revealOnLine(path)}</span> <span class="message">${words(text)}</span></li>`,
  );
  return markup`<ul class="plain">${items}</ul>`;
}

function errors(result: Result): Markup {
  if (result.errors.length === 0) return NOTHING;
  return section(
    "errors",
    "Errors",
    rows(result.errors.map(({ path, message }) => ({ path, text: message }))),
  );
}

function skipped(result: Result): Markup {
  if (result.skipped.length === 0) return NOTHING;
  return section(
    "skipped",
    "Skipped",
    rows(result.skipped.map(({ path, reason }) => ({ path, text: reason }))),
  );
}

/** Everything behind the usages and the files: what was removed, what differs, what the docs leave open, the rest. */
export function detailsPart(result: Result): Markup {
  const found = result.usages.length > 0 || result.policies.length > 0;
  const manifests =
    result.dependencies.length === 0
      ? NOTHING
      : section("dependencies", "Dependencies", markup`${result.dependencies.map(dependency)}`);
  const guide = markup`${differences(result)}${contradictions()}`;
  return markup`${removed(result)}${found ? guide : NOTHING}${manifests}${errors(result)}${skipped(result)}`;
}
