import Rupt from "rupt";

/** Tells Rupt that the device is gone. */
async function leave(user: string, device: string) {
  await Rupt.detach({ client_id: "c", account: user, device });
}

const forget = async (user: string) => {
  await Rupt.detach({ client_id: "c", account: user, device: "d" });
};

const handed = async (user: string) => {
  await Rupt.detach({ client_id: "c", account: user, device: "d" });
};

export async function exported(user: string) {
  await Rupt.detach({ client_id: "c", account: user, device: "d" });
}

export async function signOut(user: string, device: string | null) {
  if (device) await leave(user, device);
  forget(user).catch(console.error);
  void forget(user);
  await exported(user);
  location.assign("/bye");
}

export const after = (user: string, next: () => void) => handed(user).then(next);

export class Session {
  private user = "u1";

  private async leave() {
    await Rupt.detach({ client_id: "c", account: this.user, device: "d" });
  }

  async stop() {
    await this.leave();
    console.log("bye", this.user);
  }
}
