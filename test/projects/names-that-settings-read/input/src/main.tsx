import * as ui from "./h.js";
import Rupt from "rupt";

void Rupt.attach({ client_id: "abc", account: "u", limit_config: { overall_device_limit: ui.limit } });
export const a = <p>x</p>;
