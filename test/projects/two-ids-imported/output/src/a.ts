import { getRupt, getRupt2, getRupt3 } from "./rupt";
export async function a(u: string) { await getRupt().evaluate.access({ user: u }); await getRupt2().evaluate.access({ user: u }); await getRupt3().evaluate.access({ user: u }); }
