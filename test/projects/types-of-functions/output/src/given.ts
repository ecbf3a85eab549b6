import { rupt } from "./rupt";
import { runs, runsAny } from "./runs";

runs(() => rupt.evaluate.access({ user: "1" }));
runsAny(() => rupt.evaluate.access({ user: "1" }));
