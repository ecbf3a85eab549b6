// TODO(rupt-migrate): side-effect-import: import v3 where window.Rupt is read, then delete this
import "rupt";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export async function start(user) { await rupt.evaluate.access({ user: user.id }); }
