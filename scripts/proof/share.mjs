// What the program does by itself in the apps of the proof, against what a careful expert would let pass.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** From the most that can be claimed of a usage to the least. */
const OUTCOMES = ["migrated", "review", "manual"];
const CALLS = new Set(["attach", "call", "global"]);

/**
 * @typedef {object} Label what an expert says of some usages of an app: of the code as it stands, and once the team has decided
 * @property {string} label the best outcome that can be accepted
 * @property {string} [decided] the same with all decisions taken, if it is another one
 * @property {string} why
 * @property {string} [short] why the program does less
 * @property {readonly string[]} places each as `path:line:column kind`
 */

/** The labels of an app: `proof/<app>.labels.json`. */
export function labelsOf(app) {
  const file = fileURLToPath(new URL(`../../proof/${app}.labels.json`, import.meta.url));
  if (!existsSync(file))
    throw new Error(`no proof/${app}.labels.json; what goes into it: node scripts/share.mjs --draft ${app}`);
  return JSON.parse(readFileSync(file, "utf8"));
}

/** What a team says that takes all the program can do, as `--decide` wants it: of each decision the last choice. */
export const allDecisions = ({ decisions }) =>
  decisions.map(({ rule, choices }) => `${rule}=${choices.at(-1)}`);

const placeOf = ({ path, line, column, kind }) => `${path}:${line}:${column} ${kind}`;

/** Labels to fill in, one for each kind of usage; a label holds usages that end the same for the same reason. */
export function draftOf(usages) {
  const kinds = [...new Set(usages.map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    label: "",
    why: "",
    places: usages.filter((usage) => usage.kind === kind).map(placeOf),
  }));
}

/**
 * Compares what the program did with the labels.
 *
 * @param {readonly Label[]} labels
 * @param {readonly { path: string, line: number, column: number, kind: string, outcome: string }[]} usages
 * @param {boolean} decided whether all decisions were taken
 * @returns {{ calls: Share, usages: Share, wrong: string[] }} how many there are, how many the expert lets pass and how many the
 *   program migrated; `wrong` names a usage that was missed, one without a label, one of which more is claimed than is true, and
 *   one of which less is done without a reason (`short`)
 * @typedef {{ found: number, expert: number, program: number }} Share
 */
export function compareWithLabels(labels, usages, decided) {
  const expected = new Map(labels.flatMap((label) => label.places.map((place) => [place, label])));
  const seen = new Map(usages.map((usage) => [placeOf(usage), usage]));
  const wrong = [...expected.keys()].filter((place) => !seen.has(place)).map((place) => `missed: ${place}`);
  const shares = { calls: { found: 0, expert: 0, program: 0 }, usages: { found: 0, expert: 0, program: 0 } };
  for (const [place, usage] of seen) {
    const label = expected.get(place);
    if (label === undefined) {
      wrong.push(`no label: ${place}`);
      continue;
    }
    const best = (decided ? label.decided : undefined) ?? label.label;
    const [done, accepted] = [usage.outcome, best].map((outcome) => OUTCOMES.indexOf(outcome));
    if (done < accepted) wrong.push(`better than the truth: ${place} is ${usage.outcome}, not ${best}`);
    if (done > accepted && label.short === undefined)
      wrong.push(`less than it could: ${place} is ${usage.outcome}, not ${best}`);
    for (const share of CALLS.has(usage.kind) ? [shares.calls, shares.usages] : [shares.usages]) {
      share.found += 1;
      if (best === "migrated") share.expert += 1;
      if (usage.outcome === "migrated") share.program += 1;
    }
  }
  return { ...shares, wrong };
}
