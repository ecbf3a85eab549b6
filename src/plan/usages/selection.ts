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
  const [meant, left] = [only.map(posixPath), except.map(posixPath)];
  return placesOf(migration, (isMeant) => (meant.length === 0 || isMeant(meant)) && !isMeant(left));
}

/** The usages that `--except` names: what otherwise follows a call, as the mock of its tests does, is left too. */
export function leftOutBy({ except = [] }: Selection, migration: Migration): Asked {
  const left = except.map(posixPath);
  return placesOf(migration, (isMeant) => isMeant(left));
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
      const isMeant = (selectors: readonly string[]) => selectors.some((each) => names.includes(each));
      if (counts(isMeant)) found.add(keyOf(path, start));
    }
  }
  return (path, start) => found.has(keyOf(path, start));
}

const keyOf = (path: string, start: number): string => `${path}\0${start}`;

/**
 * Places that were named where no usage begins, each with the lines of its file where one does.
 *
 * @param usages is only asked where a place was named: a result costs some work
 */
export function placesOfNothing(selection: Selection, usages: () => readonly Usage[]): RunError[] {
  const named = (["only", "except"] as const).flatMap((option) =>
    (selection[option] ?? []).flatMap((place) => {
      const [, path, line] = PLACE.exec(posixPath(place)) ?? [];
      return path === undefined ? [] : { asked: `--${option} ${place}`, path, line: Number(line) };
    }),
  );
  if (named.length === 0) return [];
  const found = usages();
  return named.flatMap(({ asked, path, line }) => {
    const lines = new Set(found.filter((usage) => usage.path === path).map((usage) => usage.line));
    return lines.has(line) ? [] : runError({ path: asked, code: "place-of-nothing", lines: [...lines] });
  });
}
