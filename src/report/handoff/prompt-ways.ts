import type { Decision, Paste, Usage } from "../../result.ts";
import { DECISION_RULES, DECISIONS } from "../../rules/decisions.ts";
import type { CallNames, Way } from "../../rules/handoff.ts";
import type { Block, Item } from "../blocks.ts";
import { codeOf } from "../sections/findings.ts";
import { countOf } from "../sections/summary-text.ts";
import { list, paragraph, texts } from "./prompt-blocks.ts";
import type { NamedClient } from "./prompt-input.ts";

export const UNSEEN: CallNames = {
  user: null,
  email: null,
  phone: null,
  metadata: null,
  onLogout: null,
  clientId: null,
  action: null,
  result: null,
  client: "rupt",
  language: "js",
  paste: null,
  page: null,
};

/** A page cannot import what is bundled, and a module not what a page has. */
export const importable = (clients: readonly NamedClient[], from: string): NamedClient[] =>
  /\.html?$/.test(from) ? [] : clients.filter(({ path }) => !/\.html?$/.test(path));

/** Where the code has clients, the code of a way calls one, and creates none. */
export function withClient(call: CallNames, { kind }: Usage, clients: readonly NamedClient[]): CallNames {
  const [only, ...others] = clients;
  if (only === undefined || kind !== "attach") return call;
  return { ...call, client: others.length === 0 ? only.name : call.client, paste: null };
}

export function clientBlock(clients: readonly NamedClient[], from: string): Block[] {
  if (clients.length === 0) return [];
  return [
    paragraph(
      "This code base has these clients of v3. Import the one that is created with the id of this call; create another one only for another id, and only once:",
    ),
    texts(
      clients.map(({ name, path, id, isExported }) => [
        { kind: "code", text: name },
        " in ",
        { kind: "code", text: path },
        ...(name.endsWith("(clientId)") ? [] : [", with the id ", { kind: "code" as const, text: id }]),
        isExported || path === from ? "" : "; export it there first",
      ]),
    ),
  ];
}

/** The other scripts of a page stand under the way that shows the first. */
export function withPages(
  ways: readonly Way[],
  first: Paste | null,
  others: readonly Paste[],
): readonly Way[] {
  const more = new Map(others.map((paste) => [paste.text, paste]));
  more.delete(first?.text ?? "");
  return ways.map((way) =>
    first !== null && way.code?.includes(first) ? { ...way, code: [...way.code, ...more.values()] } : way,
  );
}

export const wayItem = ({ what, code = [] }: Way): Item => ({
  text: what,
  code: code.map(({ language, text }) => codeOf(text, "paste", language)),
});

/** Questions for the whole run, their answers, and the command that gives one. */
export function decisionBlocks(decisions: readonly Decision[]): Block[] {
  const asked = decisions.flatMap(({ rule, chosen, places }): Block[] => {
    const row = DECISION_RULES.find((each) => each === rule);
    if (row === undefined) return [];
    const answers = Object.entries(DECISIONS[row].choices);
    const [, [act] = [""]] = answers;
    const kept =
      chosen === null
        ? "Not decided yet."
        : `Decided: \`${rule}=${chosen}\`, which leaves this place, or could not be carried out here.`;
    return [
      paragraph(`Asked in ${countOf(places.length, "place")}. ${kept}`),
      list([
        ...answers.map(([choice, does]) => ({ text: `\`${rule}=${choice}\`: ${does}` })),
        { text: { kind: "command", text: `npx rupt-migrate --yes --decide ${rule}=${act}` } },
      ]),
    ];
  });
  return [
    paragraph(
      "The program can do this itself, wherever that can be proved. It is a decision of the team: `.rupt-migrate/decisions.json` keeps the answer, and is committed.",
    ),
    ...asked,
  ];
}
