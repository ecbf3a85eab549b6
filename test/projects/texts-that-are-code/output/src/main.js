// TODO(rupt-migrate): side-effect-import: import v3 where window.Rupt is read, then delete this
import "rupt";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

rupt.evaluate.access({ user: "1" });
