import RuptV3 from "@ruptjs/client";

const client = new RuptV3({ clientId: "c1" });
export const a = async (id: string) => { await client.evaluate.access({ user: id }); };
export const b = (id: string) => client.evaluate.access({ user: id });
