import type { Rule } from "../../../src/rules/rule.ts";
import { RULES as SPOKEN } from "../../../src/rules/rules.ts";

export * from "../../../src/rules/rules.ts";

export const RULES = Object.fromEntries(
  Object.entries<Rule>(SPOKEN).map(([id, { level, docs, todo, before, after }]): [string, Rule] => [
    id,
    {
      title: "x",
      why: "x",
      level,
      docs,
      message: () => "x",
      ...(todo === undefined ? {} : { todo: "x" }),
      ...(before === undefined ? {} : { before: "x" }),
      ...(after === undefined ? {} : { after: "x" }),
    },
  ]),
);
