import { parse } from "@babel/parser";
import { describe, expect, it } from "vitest";
import type { CallNames } from "../../src/rules/handoff.ts";
import { handoffOf } from "../../src/rules/handoff-of.ts";
import { RULE_IDS, RULES, type Rule } from "../../src/rules/rules.ts";

const SEEN: CallNames = {
  user: "member.id",
  email: "member.email",
  phone: null,
  metadata: "{ plan: member.plan }",
  onLogout: "leave",
  clientId: "CLIENT_ID",
  action: '"login"',
  result: "{ device_id }",
  client: "getRupt()",
  language: "ts",
  paste: null,
  page: null,
};
const UNSEEN: CallNames = {
  ...{
    user: null,
    email: null,
    phone: null,
    metadata: null,
    onLogout: null,
    clientId: null,
    action: null,
    result: null,
  },
  ...{ client: "rupt", language: "js", paste: null, page: null },
};

const LEFT = RULE_IDS.filter((id) => RULES[id].level !== "info");

describe.each(LEFT)("what a prompt says of %s", (id) => {
  const rule: Rule = RULES[id];
  const { v2, documented, ways } = handoffOf(rule);

  it("says what to do, has two or three ways, and names pages of the docs", () => {
    expect(rule.todo).toMatch(/^[a-z].*[^.]$/);
    for (const call of [SEEN, UNSEEN]) {
      expect(ways(call).length).toBeGreaterThanOrEqual(2);
      expect(ways(call).length).toBeLessThanOrEqual(3);
      for (const { what } of ways(call)) expect(what).toMatch(/^[A-Z].*[.:]$/s);
    }
    expect(v2).toMatch(/[.]$/);
    for (const { docs } of documented) expect(docs).toMatch(/^https:\/\/(?:www\.|preview\.)?rupt\.dev\//);
  });

  it("shows code that parses, with the names of the call and none that it has not", () => {
    for (const call of [SEEN, UNSEEN]) {
      const code = ways(call).flatMap((way) => way.code ?? []);
      for (const { language, text } of code.filter(
        (each) => /^[jt]s$/.test(each.language) && id !== "import-map",
      ))
        expect(() =>
          parse(text, {
            sourceType: "module",
            plugins: language === "ts" ? ["typescript"] : ["jsx"],
            allowAwaitOutsideFunction: true,
            errorRecovery: false,
          }),
        ).not.toThrow();
      const all = code.map(({ text }) => text).join("\n");
      // One that creates the client names it itself.
      if (rule.handoff && all.includes("evaluate.access(") && !all.includes("const rupt = new Rupt("))
        expect(all).toContain(`${call.client}.evaluate.access(`);
      if (rule.handoff && call === UNSEEN) expect(all).not.toMatch(/\b(?:email|phone):/);
    }
  });
});
