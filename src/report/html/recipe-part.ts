import type { PolicyRecipe, Result } from "../../result.ts";
import { DOCS } from "../../sdk/docs.ts";
import {
  type RecipeField,
  type RecipePolicy,
  type RecipeValue,
  type RecipeView,
  recipeView,
} from "../recipe-view.ts";
import { type Markup, markup, NOTHING } from "./markup.ts";
import { copyButton, docsLink, places, words } from "./words.ts";

/** A value with its copy button; one that cannot be pasted as it is says why instead. */
function value(found: RecipeValue, label: string): Markup {
  const button = copyButton(found.text, `${label}: ${found.text}`);
  const doubt = markup`<span class="badge review">${found.doubt}</span>`;
  return markup`<div class="value${found.doubt === "" ? "" : " open"}"><code>${found.text}</code> ${found.doubt === "" ? button : doubt}${places(found.sources)}</div>`;
}

function field({ label, values, hint }: RecipeField): Markup {
  const rows = values.map((one) => value(one, label));
  const note = hint === "" ? NOTHING : markup`<p class="hint">${words(hint)}</p>`;
  return markup`<div class="field"><dt>${label}</dt><dd>${rows}${note}</dd></div>`;
}

function policy({ name, catches, detail, docs, fields }: RecipePolicy): Markup {
  return markup`<article class="policy"><h4>${name}</h4>
<p>${catches}</p>
<dl>${fields.map(field)}</dl>
<p class="hint">${words(detail)} ${docsLink(docs, "Docs")}</p></article>`;
}

function conflicts(view: RecipeView): Markup {
  if (view.conflicts.length === 0) return NOTHING;
  const rows = view.conflicts.map(({ label, values }) => {
    const items = values.map((one) => markup`<li>${value(one, label)}</li>`);
    return markup`<p><strong>${label}</strong>: ${values.length} values, the dashboard holds one.</p><ul>${items}</ul>`;
  });
  return markup`<div class="box manual"><h4>Conflicts to settle</h4>${rows}</div>`;
}

function unmapped(view: RecipeView): Markup {
  if (view.unmapped.length === 0) return NOTHING;
  const rows = view.unmapped.map(
    ({ option, value: found, advice }) =>
      markup`<li><p><code>${option}</code></p>${value(found, option)}<p class="hint">${words(advice)}</p></li>`,
  );
  return markup`<div class="box review"><h4>Without a home in v3</h4><ul>${rows}</ul></div>`;
}

function client(recipe: PolicyRecipe, index: number): Markup {
  const view = recipeView(recipe);
  const id = `client-${index + 1}`;
  return markup`<section class="client" aria-labelledby="${id}">
<h3 id="${id}">Client id <code>${view.client.text}</code></h3>
${view.client.doubt === "" ? NOTHING : markup`<p class="hint">Not a constant in the code: look up what it stands for in each environment.</p>`}
<div class="challenge"><h4>Challenge config: ${view.challengeName}</h4>
<dl>${view.challenge.map(field)}</dl></div>
${conflicts(view)}
<div class="policies">${view.policies.map(policy)}</div>
${unmapped(view)}
</section>`;
}

/** What to create in the dashboard, per client id; each value can be copied. */
export function recipePart({ policies }: Result): Markup {
  if (policies.length === 0) return NOTHING;
  return markup`<section id="recipe" aria-labelledby="recipe-title">
<h2 id="recipe-title">Create in the dashboard</h2>
<p class="intro">Open ${docsLink(DOCS.dashboard, "the policies dashboard")} and create these, in the development environment first. The values come from your code.</p>
${policies.map(client)}
</section>`;
}
