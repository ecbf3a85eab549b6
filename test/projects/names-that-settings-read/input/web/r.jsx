import * as dom from "../src/h.js";
import Rupt from "rupt";

void Rupt.attach({ client_id: "abc", account: "u", limit_config: { overall_device_limit: dom.limit } });
export const a = <p>x</p>;
