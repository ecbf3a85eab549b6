import Rupt from "rupt";

/** @typedef {{ run: (id: string) => Promise<{ success: boolean } | null> }} Plugin */
/** @typedef {{ run: (id: string) => unknown }} Loose */

const plugin = /** @satisfies {Plugin} */ ({
  run: (id) => Rupt.attach({ client_id: "abc", account: id }),
});
await plugin.run("1");

/** @satisfies {Plugin} */
const other = {
  run: (id) => Rupt.attach({ client_id: "abc", account: id }),
};
await other.run("2");

const loose = /** @satisfies {Loose} */ ({
  run: (id) => Rupt.attach({ client_id: "abc", account: id }),
});
await loose.run("3");
