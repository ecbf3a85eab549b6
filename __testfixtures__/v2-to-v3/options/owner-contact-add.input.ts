import Rupt from "rupt";

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
  await Rupt.attach({ client_id: "abc", account: user.id });
}
export async function lines(person: Person) {
  await Rupt.attach({
    client_id: "abc",
    account: person.id, // who
  });
}
export const optional = () => Rupt.attach({ client_id: "abc", account: session.user?.id });
export const anything = (user: any) => Rupt.attach({ client_id: "abc", account: user.id });
export const other = (user: { id: string; email: { verified: boolean } }) =>
  Rupt.attach({ client_id: "abc", account: user.id });
export const given = (user: Account) =>
  Rupt.attach({ client_id: "abc", account: user.id, email: "a@example.com" });
export const text = (id: string) => Rupt.attach({ client_id: "abc", account: id });
