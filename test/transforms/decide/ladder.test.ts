import { expect, it } from "vitest";
import { migrateFiles } from "../../../transforms/driver.ts";
import { oneFile } from "../../../transforms/one-file.ts";

const OPTIONS = { decided: {}, todos: false, verifyRewrite: false };

function climbed(text: string, path: string, client: "auto" | "lazy" = "auto") {
  const { decisions } = migrateFiles({ files: new Map([[path, text]]) }, oneFile(client), OPTIONS);
  const [group] = decisions.clients;
  if (!group) throw new Error("no client was decided on");
  const failed = group.answers.find(({ answer }) => answer.is !== "proved");
  const place = failed && "at" in failed.answer ? failed.answer.at.text : null;
  return {
    form: group.logout ? `${group.creation}+on_logout` : group.creation,
    not: failed ? `${failed.step}: ${failed.obligation} ${failed.answer.is}` : null,
    place,
  };
}

const call = (options: string) => `Rupt.attach({ ${options} })`;
const file = (body: string) => `import Rupt from "rupt";\n${body}\n`;

const CASES: readonly [what: string, text: string, form: string, not: string | null, place: string | null][] =
  [
    ["a literal id", file(call('client_id: "c", account: u')), "eager", null, null],
    [
      "a callback that captures nothing",
      file(
        `export const f = () => ${call('client_id: "c", account: u, on_current_device_logout: () => bye()')};`,
      ),
      "eager+on_logout",
      null,
      null,
    ],
    [
      "a callback that captures a local name",
      file(
        `export const f = (out) => ${call('client_id: "c", account: u, on_current_device_logout: () => out()')};`,
      ),
      "eager",
      "on_logout: callback-captures refuted",
      "() => out()",
    ],
    [
      "a callback of an unseen module",
      file(
        `import { bye } from "./auth";\nexport const f = () => ${call('client_id: "c", account: u, on_current_device_logout: bye')};`,
      ),
      "eager",
      "on_logout: callback-not-reassigned unknown",
      "bye",
    ],
    [
      "a callback of a package",
      file(
        `import { signOut } from "next-auth/react";\nexport const f = () => ${call('client_id: "c", account: u, on_current_device_logout: signOut')};`,
      ),
      "eager+on_logout",
      null,
      null,
    ],
    [
      "a condition on the id",
      file(
        `export const f = () => { if (!process.env.ID) return; ${call("client_id: process.env.ID, account: u")}; };`,
      ),
      "lazy",
      "eager: no-guard refuted",
      "!process.env.ID",
    ],
    [
      "an id of an unseen module",
      file(`import { ID } from "./ids";\nexport const f = () => ${call("client_id: ID, account: u")};`),
      "lazy",
      "eager: id-known-at-load unknown",
      "ID",
    ],
    [
      "an id that is a parameter",
      file(`export const f = (id) => ${call("client_id: id, account: u")};`),
      "keyed",
      "lazy: id-constant refuted",
      "id",
    ],
    [
      "a `var` that a call reads before its line",
      file(`start();\nvar ID = "c";\nfunction start() { ${call("client_id: ID, account: u")}; }`),
      "keyed",
      "lazy: id-initialised refuted",
      call("client_id: ID, account: u"),
    ],
    [
      "an id that a parameter of another call may be",
      file(
        `const ID = "c";\nexport const f = () => ${call("client_id: ID, account: u")};\nexport const g = (id = ID) => ${call("client_id: id, account: u")};`,
      ),
      "keyed",
      "lazy: id-not-shared refuted",
      "ID",
    ],
  ];

it.each(CASES)("%s", (_, text, form, not, place) => {
  expect(climbed(text, "a.js")).toEqual({ form, not, place });
});

it("the wish of a person is an obligation, too", () => {
  const { form, not } = climbed(file(call('client_id: "c", account: u')), "a.js", "lazy");
  expect({ form, not }).toEqual({ form: "lazy", not: "eager: no-server unknown" });
});

it("in TypeScript a condition that narrows the id keeps it at the call", () => {
  const text = file(
    `const ID = process.env.ID;\nexport const f = () => { if (ID) { ${call("client_id: ID, account: u")}; } };`,
  );
  expect(climbed(text, "a.ts")).toEqual({
    form: "keyed",
    not: "lazy: id-not-narrowed refuted",
    place: "ID",
  });
});

it("an enum that a call reads before its line keeps the id at the call", () => {
  const read = call("client_id: Ids.Web, account: u");
  const text = file(`start();\nenum Ids { Web = "c" }\nfunction start() { ${read}; }`);
  expect(climbed(text, "a.ts")).toEqual({
    form: "keyed",
    not: "lazy: id-initialised refuted",
    place: read,
  });
});
