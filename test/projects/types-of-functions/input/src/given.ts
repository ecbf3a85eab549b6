import Rupt from "rupt";
import { runs, runsAny } from "./runs";

runs(() => Rupt.attach({ client_id: "abc", account: "1" }));
runsAny(() => Rupt.attach({ client_id: "abc", account: "1" }));
