import { attach } from "./rupt.js";
import { attach as hook } from "/elsewhere/rupt.js";
import { rupt } from "/clients/rupt.js";
import { attach as other } from "@acme/rupt/index.js";

attach({ client_id: "abc" });
hook(document.body);
rupt.evaluate.access({ user: "1" });
other({ client_id: "abc" });
