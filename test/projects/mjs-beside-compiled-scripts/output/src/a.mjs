import { rupt } from "./rupt.js"; export const a = async (u) => { await rupt.evaluate.access({ user: u }); };
