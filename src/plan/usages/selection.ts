import type { Migration } from "../../../transforms/driver.ts";
import type { Asked } from "../../../transforms/model.ts";
import { groupBy } from "../../code/group-by.ts";
import { lineIndex } from "../../code/tree/index.ts";
import type { RunError, Usage } from "../../result.ts";
import { runError } from "../../rules/errors.ts";
import { PLACE, posixPath } from "../refusals.ts";

/** `--only` and `--except`: rules, kinds of usages, or `path:line`. */
export interface Selection {
  only?: readonly string[] | undefined;
  except?: readonly string[] | undefined;
}

export const isRestricted = ({ only = [], except = [] }: Selection): boolean =>
  only.length + except.length > 0;

/**
 * Which usages a selection means, as a run without it tells them: a usage has the kind, one of its notes the rule, or it begins on
 * the line.
 */
export function askedBy({ only = [], except = [] }: Selection, migration: Migration): Asked {
  return placesOf(migration, (isMeant) => (only.length === 0 || isMeant(only)) && !isMeant(except));
}

/** The usages that `--except` names: what otherwise follows a call, as the mock of its tests does, is left too. */
export function leftOutBy({ except = [] }: Selection, migration: Migration): Asked {
  return placesOf(migration, (isMeant) => isMeant(except));
}

function placesOf(
  { drafts, texts }: Migration,
  counts: (isMeant: (selectors: readonly string[]) => boolean) => boolean,
): Asked {
  const found = new Set<string>();
  for (const [path, own] of groupBy(drafts, (draft) => draft.path)) {
    const lines = lineIndex(texts.get(path) ?? "");
    for (const { kind, start, notes, asks } of own) {
      const place = `${path}:${lines.at(start).line}`;
      // A call that a decision settled has another rule than before; it may be called by both.
      const settled = kind === "call" ? asks : asks.filter((rule) => rule === "on-challenge");
      const names: readonly string[] = [kind, place, ...notes.map(({ rule }) => rule), ...settled];
      const isMeant = (selectors: readonly string[]) =>
        selectors.some((each) => names.includes(posixPath(each)));
      if (counts(isMeant)) found.add(keyOf(path, start));
    }
  }
  return (path, start) => found.has(keyOf(path, start));
}

const keyOf = (path: string, start: number): string => `${path}\0${start}`;

/** Places that were named where no usage begins, each with the lines of its file where one does. */
export const placesOfNothing = (selection: Selection, usages: readonly Usage[]): RunError[] =>
  (["only", "except"] as const).flatMap((option) =>
    (selection[option] ?? []).flatMap((place) => {
      const [, path, line] = PLACE.exec(posixPath(place)) ?? [];
      const own = usages.filter((usage) => usage.path === path);
      if (path === undefined || own.some((usage) => usage.line === Number(line))) return [];
      const lines = [...new Set(own.map((usage) => usage.line))];
      return runError({ path: `--${option} ${place}`, code: "place-of-nothing", lines });
    }),
  );
