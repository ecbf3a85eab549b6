import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

interface Mine { success: boolean; device_id?: string }
export async function one(user: { id: string }) {
  await rupt.evaluate.access({ user: user.id });
}
export async function two(user: { id: string }) {
  await rupt.evaluate.access({ user: user.id });
}
export async function three(user: { id: string }) {
  const p: Promise<Mine> = rupt.evaluate.access({ user: user.id });
  await p;
}
export async function four(user: { id: string }) {
  await (rupt.evaluate.access({ user: user.id }) as Promise<Mine>);
}
export async function five(user: { id: string }) {
  await rupt.evaluate.access({ user: user.id }).then((r: Mine) => {});
}
export async function six(user: { id: string }) {
  const [r]: [Mine] = await Promise.all([rupt.evaluate.access({ user: user.id })]);
}
let pending: Promise<Mine> | null = null;
export function seven(user: { id: string }) {
  pending = rupt.evaluate.access({ user: user.id });
}
export class Eight {
  pending?: Promise<Mine>;
  start(user: { id: string }) {
    this.pending = rupt.evaluate.access({ user: user.id });
  }
}
const keep = new Map<string, Promise<Mine>>();
export function nine(user: { id: string }) {
  keep.set(user.id, rupt.evaluate.access({ user: user.id }));
}
export const ten: (user: { id: string }) => Promise<Mine> = (user) => rupt.evaluate.access({ user: user.id });
export async function eleven(user: { id: string }): Promise<void> {
  const jobs: Promise<Mine>[] = [];
  jobs.push(rupt.evaluate.access({ user: user.id }));
  await Promise.all(jobs);
}
export async function twelve(user: { id: string }) {
  await withTimeout<Mine>(rupt.evaluate.access({ user: user.id }));
}
declare function withTimeout<T>(p: Promise<T>): Promise<T>;
export async function thirteen(user: { id: string; phone: string | null; age: number }) {
  await rupt.evaluate.access({ user: user.age as unknown as string, phone: user.phone ?? undefined });
}
