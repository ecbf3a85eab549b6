import Rupt from "rupt";

/** @import { Guard } from "./types" */
/** @type {Guard["check"]} */
const check = (id) => Rupt.attach({ client_id: "abc", account: id });
void check("1");

/** @type {import("./types").Guard} */
const guard = {
  check: (id) => Rupt.attach({ client_id: "abc", account: id }),
  run: (id) => Rupt.attach({ client_id: "abc", account: id }),
};
void guard.check("1");

/** @type {Pick<Guard, "run">} */
const runner = {
  run: (id) => Rupt.attach({ client_id: "abc", account: id }),
};
void runner.run("1");

/** @type {import("vite").Plugin} */
const plugin = {
  name: "enter",
  buildStart: () => Rupt.attach({ client_id: "abc", account: "1" }),
};
plugin.buildStart();
