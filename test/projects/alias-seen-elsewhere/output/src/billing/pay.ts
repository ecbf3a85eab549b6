import { rupt } from "@/rupt";

export function pay(member: { id: string }): void {
  void rupt.evaluate.access({ user: member.id });
}
