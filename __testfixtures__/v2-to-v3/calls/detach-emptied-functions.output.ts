const handed = async (user: string) => {};

export async function exported(user: string) {}

export async function signOut(user: string, device: string | null) {
  await exported(user);
  location.assign("/bye");
}

export const after = (user: string, next: () => void) => handed(user).then(next);

export class Session {
  private user = "u1";

  async stop() {
    console.log("bye", this.user);
  }
}
