import Rupt from "rupt";

namespace Config {
  export const id = "client-1";
  export const limit = 2;
}

namespace Loud {
  export const limit = 3;
  console.log("loaded");
}

class Settings {
  static readonly url = "https://app.example/bye";
}

class Busy {
  static readonly url = "https://app.example/join";
  static readonly made = new Busy();

  constructor() {
    console.log("made");
  }
}

export async function protect(user: string) {
  await Rupt.attach({
    client_id: Config.id,
    account: user,
    limit_config: { overall_device_limit: Config.limit },
    redirect_urls: { logout_url: Settings.url, new_account_url: Busy.url },
  });
}

export async function check(user: string) {
  await Rupt.attach({
    client_id: Config.id,
    account: user,
    limit_config: { overall_device_limit: Loud.limit },
  });
}
