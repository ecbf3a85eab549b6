import { rupt } from "./rupt.ts";

/** @import { Guard } from "./types" */
/** @type {Guard["check"]} */
const check = (id) => rupt.evaluate.access({ user: id });
void check("1");

/** @type {import("./types").Guard} */
const guard = {
  check: (id) => rupt.evaluate.access({ user: id }),
  run: (id) => rupt.evaluate.access({ user: id }),
};
void guard.check("1");

/** @type {Pick<Guard, "run">} */
const runner = {
  run: (id) => rupt.evaluate.access({ user: id }),
};
void runner.run("1");

/** @type {import("vite").Plugin} */
const plugin = {
  name: "enter",
  buildStart: () => rupt.evaluate.access({ user: "1" }),
};
plugin.buildStart();
