import RuptV3 from "@ruptjs/client";

const rupt = new RuptV3({ clientId: "c1" });

export const make = (clientId: string) => new RuptV3({ clientId });
export const a = async (id: string) => { await rupt.evaluate.access({ user: id }); };
