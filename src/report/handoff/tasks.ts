import { groupBy } from "../../code/group-by.ts";
import { markedRule } from "../../dashboard/code-items.ts";
import type { ThingLeft } from "../../dashboard/things-left.ts";
import type { Usage } from "../../result.ts";
import { ruleById } from "../../rules/rules.ts";
import { byWeight } from "../sections/findings.ts";

/** Things that only change together: one prompt for all of them. */
export interface Task {
  /** What the prompt is about: a call, where one is among them. */
  thing: ThingLeft;
  /** The others, what loads the SDK first. */
  together: readonly ThingLeft[];
}

/** Rules of a page, or a module, that loads v2 by an address, and of what calls it there. */
const LOADED: ReadonlySet<string> = new Set([
  "import-map",
  "script-tag",
  "import-unresolved",
  "global",
  "template-use",
]);

const isCall = ({ usage: { kind } }: ThingLeft): boolean => kind === "attach" || kind === "global";
const isPage = (path: string): boolean => /\.x?html?$/i.test(path);

/**
 * What is left, by what is one task: what loads the SDK in a page and all that calls it there, an import by its address and its
 * calls, the one import map of a repo and the modules that it resolves.
 */
export function tasksOf(things: readonly ThingLeft[]): Task[] {
  const maps = new Set(things.filter(isMapEntry).map(({ place }) => place.path));
  const [map = null] = maps.size === 1 ? maps : [];
  const keyOf = (thing: ThingLeft): string | null => {
    const { path } = thing.place;
    const rule = promptRule(thing.usage);
    if (!LOADED.has(rule) || thing.state === "edited") return null;
    if (rule === "import-map" && map !== null) return map;
    return isPage(path) || rule === "import-unresolved" ? path : null;
  };
  return [...groupBy(things, (thing) => keyOf(thing) ?? thing).values()].flatMap((group): Task[] => {
    const thing = group.find(isCall) ?? group[0];
    if (thing === undefined) return [];
    const others = group.filter((each) => each !== thing);
    return [{ thing, together: [...others.filter((each) => !isCall(each)), ...others.filter(isCall)] }];
  });
}

const isMapEntry = ({ usage }: ThingLeft): boolean =>
  usage.kind === "config" && promptRule(usage) === "import-map";

/** The rule of a usage that weighs most: its prompt is about that. */
export function promptRule(usage: Usage): string {
  const { notes, kind } = usage;
  const marked = markedRule(usage);
  if (marked !== null && ruleById(marked)) return marked;
  const [first] = byWeight(notes);
  return first?.rule ?? kind;
}
