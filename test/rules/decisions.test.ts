import { expect, it } from "vitest";
import { MIGRATE_OPTIONS } from "../../src/options.ts";
import {
  contradictionIn,
  DECISION_CHOICES,
  DECISION_RULES,
  DECISIONS,
  refusalOfDecision,
} from "../../src/rules/decisions.ts";

it("the help of --decide names every answer", () => {
  const { about } = MIGRATE_OPTIONS["What to change:"].decide;
  for (const choices of DECISION_CHOICES) expect(about).toContain(choices);
  expect(about.match(/=/g)).toHaveLength(DECISION_RULES.length);
});

it("every decision has two choices, what each does, and a question", () => {
  for (const rule of DECISION_RULES) {
    const { choices, question, ask } = DECISIONS[rule];
    expect(Object.keys(choices)).toHaveLength(2);
    for (const [choice, does] of Object.entries(choices)) {
      expect(does).not.toBe("");
      expect(refusalOfDecision(`${rule}=${choice}`)).toBeNull();
    }
    expect(question).toMatch(/here:$/);
    expect(ask(1)).toMatch(/\?$/);
    expect(ask(2)).not.toBe(ask(1));
  }
});

it.each(["detach", "detach=", "detach=drop=x", "detach=hold", "=drop", "constructor=drop"])(
  "%s is no answer",
  (text) => {
    expect(refusalOfDecision(text)).toContain(text);
  },
);

it("one question has one answer in a run", () => {
  expect(contradictionIn(["detach=keep"], true)).toBe(
    "detach=keep: --drop-detach says otherwise; give one of the two",
  );
  expect(contradictionIn(["detach=keep", "device-id=drop", "detach=drop"], false)).toBe(
    "detach=keep: detach=drop says otherwise; give one of the two",
  );
  expect(contradictionIn(["detach=drop", "detach=drop", "device-id=hold"], true)).toBeNull();
});
