import { default as V3 } from "@ruptjs/client";

const rupt = new V3({ clientId: "c1" });

export const client = new V3({ clientId: "c0", on_logout() {} });
export const a = async (id: string) => { await rupt.evaluate.access({ user: id }); };
