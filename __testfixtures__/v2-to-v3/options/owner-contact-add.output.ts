import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

interface Account {
  id: string;
  email: string | null;
  phone?: string;
}
class Person {
  constructor(
    readonly id: string,
    readonly email: string,
    private readonly phone: string,
  ) {}
}
declare const session: { user?: Account };

export async function both(user: Account) {
  await rupt.evaluate.access({
    user: user.id,
    email: user.email,
    phone: user.phone,
  });
}
export async function lines(person: Person) {
  await rupt.evaluate.access({
    user: person.id,
    email: person.email, // who
  });
}
export const optional = () =>
  rupt.evaluate.access({
    user: session.user?.id,
    email: session.user?.email,
    phone: session.user?.phone,
  });
export const anything = (user: any) => rupt.evaluate.access({ user: user.id });
export const other = (user: { id: string; email: { verified: boolean } }) =>
  rupt.evaluate.access({ user: user.id });
export const given = (user: Account) =>
  rupt.evaluate.access({ user: user.id, email: "a@example.com" });
export const text = (id: string) => rupt.evaluate.access({ user: id });
