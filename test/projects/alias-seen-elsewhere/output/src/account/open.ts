import { rupt } from "@/rupt";

export function open(member: { id: string }): void {
  void rupt.evaluate.access({ user: member.id });
}
