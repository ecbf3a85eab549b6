import type { PolicyRecipe, SourcePlace } from "../result.ts";
import { DOCS } from "../sdk/docs.ts";
import { placeText } from "./place-text.ts";
import type { Layout } from "./pretty-layout.ts";
import { type RecipeField, type RecipePolicy, type RecipeValue, recipeView } from "./recipe-view.ts";

/** Wide enough for "Success URL" and "Event type"; "Verification channels" stands on a line of its own. */
const LABELS = 11;

const places = (layout: Layout, sources: readonly SourcePlace[]): string =>
  sources.map((source) => layout.line(placeText(source))).join(", ");

/** A value with the places it comes from; a value that cannot be typed in as it is says why. */
function value(layout: Layout, found: RecipeValue): string {
  const { paint } = layout;
  const text = found.doubt === "" ? paint.bold(layout.line(found.text)) : layout.code(found.text);
  const doubt = found.doubt === "" ? "" : paint.yellow(` (${found.doubt})`);
  const from = found.sources.length > 0 ? paint.dim(`  ${places(layout, found.sources)}`) : "";
  return `${text}${doubt}${from}`;
}

function field(layout: Layout, { label, values, hint }: RecipeField, indent: number): string[] {
  const name = label === "Verification channels" ? "Channels" : label;
  const shown = values.map((one) => value(layout, one));
  const lines = values.every((one) => one.sources.length === 0) ? [shown.join(", ")] : shown;
  const rows = values.length > 0 ? lines : [];
  const notes = hint === "" ? [] : [layout.paint.dim(layout.words(hint))];
  return [...rows, ...notes].flatMap((painted, index) =>
    layout.row(index === 0 ? name : "", painted, indent, LABELS),
  );
}

function policy(layout: Layout, one: RecipePolicy, index: number, count: number): string[] {
  return [
    "",
    ...layout.fold(layout.paint.bold(`Policy ${index + 1} of ${count}: ${one.name}`), "  "),
    ...one.fields.flatMap((each) => field(layout, each, 4)),
    ...layout.fold(layout.paint.dim(layout.words(`${one.catches} ${one.detail}`)), "    "),
  ];
}

/** The policies and the challenge config of one client id, for a terminal. */
export function prettyRecipe(layout: Layout, recipe: PolicyRecipe): string[] {
  const { paint, fold } = layout;
  const view = recipeView(recipe);
  const lines = [
    ...layout.heading("In the dashboard"),
    ...fold(`${paint.bold("Client id")} ${value(layout, view.client)}`, "  "),
    ...fold(paint.dim(DOCS.dashboard), "  "),
    "",
    ...fold(paint.bold(`Challenge config: ${view.challengeName}`), "  "),
    ...view.challenge.flatMap((each) => field(layout, each, 4)),
    ...view.policies.flatMap((one, index) => policy(layout, one, index, view.policies.length)),
  ];
  if (view.conflicts.length > 0) lines.push("", ...fold(paint.red.bold("Conflicts to settle"), "  "));
  for (const conflict of view.conflicts) {
    lines.push(
      ...fold(`${conflict.label}: ${conflict.values.length} values, the dashboard holds one.`, "    ! "),
    );
    for (const one of conflict.values) lines.push(...fold(value(layout, one), "      - "));
  }
  if (view.unmapped.length > 0) lines.push("", ...fold(paint.yellow.bold("Without a home in v3"), "  "));
  for (const entry of view.unmapped) {
    lines.push(...fold(`${layout.code(entry.option)} = ${value(layout, entry.value)}`, "    ? "));
    lines.push(...fold(layout.words(entry.advice), "      "));
  }
  return lines;
}
