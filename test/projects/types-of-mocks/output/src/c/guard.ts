import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "zoo-c" });

export class Guard {
  constructor(private readonly onGone: () => void) {}

  start(member: { id: string; email: string }): void {
    rupt.evaluate.access({
      user: member.id,
      email: member.email,
      on_logout: () => {
        this.onGone();
        return true;
      },
    });
  }
}
