import { rupt, rupt2, rupt3 } from "./rupt";
export async function a(u: string) { await rupt.evaluate.access({ user: u }); await rupt2.evaluate.access({ user: u }); await rupt3.evaluate.access({ user: u }); }
