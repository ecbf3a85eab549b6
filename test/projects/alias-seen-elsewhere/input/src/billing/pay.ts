import Rupt from "rupt";

export function pay(member: { id: string }): void {
  void Rupt.attach({ client_id: "c1", account: member.id });
}
