import { createHash } from "node:crypto";
import { linesAfter } from "../../code/edits/lines-after.ts";
import { once } from "../../code/once.ts";
import { chosenIn } from "../../dashboard/checklist.ts";
import type { Environment } from "../../dashboard/environments.ts";
import {
  type ClientForms,
  clientForms,
  type Decision,
  type Field,
  type FieldValue,
  type Form,
  formItemId,
  openValues,
} from "../../dashboard/fields.ts";
import type { PolicyRecipe, Result, SourcePlace } from "../../result.ts";
import { DOUBT_ADVICE, LEAD, LEAD_ACTION } from "../../rules/guide.ts";
import { capital } from "../../rules/words.ts";
import { DOCS } from "../../sdk/docs.ts";
import type { Block, CardField, Inline, Notice, NoticePlace, Section, Tick, Value } from "../blocks.ts";
import { tickOf } from "./findings.ts";

const shown = ({ text, copy, doubt, sources }: FieldValue): Value => ({
  text,
  copy,
  doubt: doubt === null ? null : { kind: doubt, text: DOUBT_ADVICE[doubt].short },
  places: sources,
});

const fieldOf = ({ label, kind, values, chosen, hint, decision }: Field): CardField => ({
  label,
  kind,
  values: values.map(shown),
  chosen,
  choice: decision,
  hint,
});

/** A form, with a tick for each environment that needs it. */
function cardOf(form: Form, recipe: PolicyRecipe, types: readonly Environment[], statuses: Statuses): Block {
  const { kind, name, about, docs, fields } = form;
  const ticks = types.map((environment): Tick => {
    const id = formItemId(recipe, environment, form);
    return tickOf({ id, status: statuses.get(id) ?? "todo" }, environment);
  });
  return {
    kind: "card",
    form: kind,
    label: kind === "challenge" ? "Challenge config" : "Policy",
    title: name,
    about,
    docs,
    fields: fields.map(fieldOf),
    ticks,
  };
}

type Statuses = ReadonlyMap<string, Result["checklist"][number]["status"]>;

const choiceOf = ({ id, label, values, advice, chosen }: Decision): Block => ({
  kind: "choice",
  id,
  title: `${capital(label)}: ${values.length} values in the code, the dashboard holds one.`,
  values: values.map(shown),
  advice,
  chosen,
});

function questionsOf({ questions }: ClientForms, statuses: Statuses): Block[] {
  if (questions.length === 0) return [];
  return [
    {
      kind: "list",
      title: "Without a home in v3",
      ordered: false,
      items: questions.map(({ id, option, value, advice }) => ({
        text: [{ kind: "code", text: option }, " = ", { kind: "value", value: shown(value) }],
        lines: [advice],
        tick: tickOf({ id, status: statuses.get(id) ?? "todo" }, "Settled"),
      })),
    },
  ];
}

/** Where the id holds: `, which is … in production`. */
function environmentWords({ environments: { names, from, sources } }: ClientForms): Inline[] {
  if (names.length === 0) return [];
  return [
    ", the value of ",
    { kind: "code", text: from },
    " in ",
    ...names.flatMap((name, index): Inline[] => [...(index > 0 ? [", "] : []), { kind: "code", text: name }]),
    " (",
    { kind: "places", places: sources },
    ")",
  ];
}

/** In which environments the forms are created; it ends in the middle of what is said of a policy. */
const orderOf = ([first, ...others]: readonly Environment[]): string =>
  others.length > 0
    ? "Create these in development first, then again in production: each policy has the Type `development` or `production`"
    : `Create these in ${first}, the only environment that uses this client id: each policy has the Type \`${first}\``;

/** Whether places of the recipe are lines of before a write: that of this run, or of an earlier one, which left none of its calls. */
function namesPast({ mode, policies, usages }: Result): boolean {
  const known = new Set(usages.map(({ path, line }) => `${path}:${line}`));
  const calls = policies.flatMap(
    (recipe) => recipe.policies.find(({ id }) => id === "concurrency")?.sources ?? [],
  );
  return mode === "write" || calls.some(({ path, line }) => !known.has(`${path}:${line}`));
}

/** What to create in the dashboard: one section for each client id. */
export function recipeSections(result: Result): Section[] {
  const chosen = chosenIn(result.checklist);
  const statuses: Statuses = new Map(result.checklist.map(({ id, status }) => [id, status]));
  const several = result.policies.length > 1;
  const past = namesPast(result) ? " Places of migrated code name lines as they were before." : "";
  return result.policies.map((recipe, index): Section => {
    const forms = clientForms(recipe, chosen);
    const client = shown(forms.client);
    return {
      kind: "recipe",
      id: several ? `recipe-${index + 1}` : "recipe",
      title: several
        ? ["Create in the dashboard: client id ", { kind: "code", text: client.text }, forms.where]
        : "Create in the dashboard",
      count: null,
      reader: "owner",
      aside: false,
      blocks: [
        {
          kind: "text",
          words: ["Client id ", { kind: "value", value: client }, forms.where, ...environmentWords(forms)],
          tone: "plain",
        },
        {
          kind: "text",
          words: [
            `${orderOf(forms.types)}, is enabled, and uses the challenge config "${forms.challenge.name}". The values come from your code.${past} `,
            { kind: "link", text: "Open the dashboard", address: DOCS.dashboard },
          ],
          tone: "hint",
        },
        ...forms.decisions.map(choiceOf),
        cardOf(forms.challenge, recipe, forms.types, statuses),
        ...forms.policies.map((form) => cardOf(form, recipe, forms.types, statuses)),
        ...questionsOf(forms, statuses),
      ],
    };
  });
}

/** The policies to create, for media that list things by place; none once all are ticked. */
export function recipeNotices(result: Result): Notice[] {
  const placesNow = placesOf(result);
  const statuses: Statuses = new Map(result.checklist.map(({ id, status }) => [id, status]));
  return result.policies.flatMap((recipe) => {
    const forms = clientForms(recipe, chosenIn(result.checklist));
    return forms.policies.flatMap((form, index) => {
      const policy = recipe.policies[index];
      const settled = forms.types.every((environment) => {
        const status = statuses.get(formItemId(recipe, environment, form));
        return status !== undefined && status !== "todo";
      });
      if (policy === undefined || settled) return [];
      const fields = form.fields.map(
        (field) =>
          `${field.label.toLowerCase()} ${openValues(field)
            .map(({ text }) => text)
            .join(" or ")}`,
      );
      const hint = form.fields.find(({ kind }) => kind === "condition")?.hint ?? "";
      const text = `${LEAD} ${LEAD_ACTION} Policy "${form.name}" for client id ${forms.client.text}${forms.where}: ${fields.join(", ")}. ${hint}`;
      return [
        {
          id: `${recipe.clientId.text}${forms.where}:${policy.id}`,
          text: text.trim(),
          places: placesNow(policy.sources),
        },
      ];
    });
  });
}

/** Where places of the recipe are once a run has written: what an earlier run took out has a file, and no line any more. */
function placesOf(result: Result): (places: readonly SourcePlace[]) => NoticePlace[] {
  const { mode, files, usages } = result;
  const diffs = new Map(files.map(({ path, diff }) => [path, diff]));
  const lineIn = once(linesAfter);
  const isPast = namesPast(result);
  const now = (place: SourcePlace): NoticePlace => {
    const { path, line } = place;
    const diff = diffs.get(path) ?? "";
    if (mode === "write") return diff === "" ? place : { path, line: lineIn(diff)(line), column: 1 };
    const stands = usages.some((usage) => usage.path === path && line >= usage.line && line <= usage.endLine);
    return isPast && !stands ? { path } : place;
  };
  return (places) => [...new Map(places.map(now).map((place) => [JSON.stringify(place), place])).values()];
}

/** What tells one project from another and stays the same from run to run. */
export function projectKey({ policies, checklist }: Result): string {
  const clients = policies.map(({ clientId }) => clientId.text).sort();
  const parts = clients.length > 0 ? clients : checklist.map(({ id }) => id).sort();
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}
