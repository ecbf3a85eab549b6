import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "client-1" });

namespace Loud {
  export const limit = 3;
  console.log("loaded");
}

class Busy {
  static readonly url = "https://app.example/join";
  static readonly made = new Busy();

  constructor() {
    console.log("made");
  }
}

export async function protect(user: string) {
  await rupt.evaluate.access({
    user: user,
  });
}

export async function check(user: string) {
  await rupt.evaluate.access({
    user: user,
  });
}
