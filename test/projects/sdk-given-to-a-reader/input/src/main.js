import Rupt from "rupt";
import { createApp } from "vue";
import { show } from "./show.js";

show(Rupt);
createApp({}).provide("rupt", Rupt);
await Rupt.attach({ client_id: "abc", account: "u" });
