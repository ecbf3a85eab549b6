import Rupt from "rupt";
import RuptClient from "@ruptjs/client";
import { createApp } from "vue";
import { show } from "./show.js";

const rupt = new RuptClient({ clientId: "abc" });

// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
show(Rupt);
// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
createApp({}).provide("rupt", Rupt);
await rupt.evaluate.access({ user: "u" });
