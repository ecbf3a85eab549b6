import { rupt } from "../rupt";
export const b = async (id: string) => { await rupt.evaluate.access({ user: id }); };
