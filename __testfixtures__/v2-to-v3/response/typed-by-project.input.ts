import Rupt from "rupt";
interface Mine { success: boolean; device_id?: string }
export async function one(user: { id: string }) {
  const r: Mine = await Rupt.attach({ client_id: "abc", account: user.id });
}
export async function two(user: { id: string }) {
  const r = (await Rupt.attach({ client_id: "abc", account: user.id })) as Mine;
}
export async function three(user: { id: string }) {
  const p: Promise<Mine> = Rupt.attach({ client_id: "abc", account: user.id });
  await p;
}
export async function four(user: { id: string }) {
  await (Rupt.attach({ client_id: "abc", account: user.id }) as Promise<Mine>);
}
export async function five(user: { id: string }) {
  await Rupt.attach({ client_id: "abc", account: user.id }).then((r: Mine) => {});
}
export async function six(user: { id: string }) {
  const [r]: [Mine] = await Promise.all([Rupt.attach({ client_id: "abc", account: user.id })]);
}
let pending: Promise<Mine> | null = null;
export function seven(user: { id: string }) {
  pending = Rupt.attach({ client_id: "abc", account: user.id });
}
export class Eight {
  pending?: Promise<Mine>;
  start(user: { id: string }) {
    this.pending = Rupt.attach({ client_id: "abc", account: user.id });
  }
}
const keep = new Map<string, Promise<Mine>>();
export function nine(user: { id: string }) {
  keep.set(user.id, Rupt.attach({ client_id: "abc", account: user.id }));
}
export const ten: (user: { id: string }) => Promise<Mine> = (user) => Rupt.attach({ client_id: "abc", account: user.id });
export async function eleven(user: { id: string }): Promise<void> {
  const jobs: Promise<Mine>[] = [];
  jobs.push(Rupt.attach({ client_id: "abc", account: user.id }));
  await Promise.all(jobs);
}
export async function twelve(user: { id: string }) {
  await withTimeout<Mine>(Rupt.attach({ client_id: "abc", account: user.id }));
}
declare function withTimeout<T>(p: Promise<T>): Promise<T>;
export async function thirteen(user: { id: string; phone: string | null; age: number }) {
  await Rupt.attach({ client_id: "abc", account: user.age as unknown as string, phone: user.phone ?? undefined });
}
