import { rupt } from "./rupt";
export const a = async (id: string) => { await rupt.evaluate.access({ user: id }); };
