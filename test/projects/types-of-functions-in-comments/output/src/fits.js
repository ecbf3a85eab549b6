import { rupt } from "./rupt.js";

/** @typedef {{ run: (id: string) => Promise<{ success: boolean } | null> }} Plugin */
/** @typedef {{ run: (id: string) => unknown }} Loose */

const plugin = /** @satisfies {Plugin} */ ({
  run: (id) => rupt.evaluate.access({ user: id }),
});
await plugin.run("1");

/** @satisfies {Plugin} */
const other = {
  run: (id) => rupt.evaluate.access({ user: id }),
};
await other.run("2");

const loose = /** @satisfies {Loose} */ ({
  run: (id) => rupt.evaluate.access({ user: id }),
});
await loose.run("3");
