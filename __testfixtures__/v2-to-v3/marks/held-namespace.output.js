import * as Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "c1" });

export const a = async (id) => { await rupt.evaluate.access({ user: id }); };
// TODO(rupt-migrate): get-signals: read the evaluation on your server instead of the signals
export const b = () => Rupt.getSignals();
