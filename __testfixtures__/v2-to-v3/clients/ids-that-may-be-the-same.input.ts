import Rupt from "rupt";

const IDS = Object.freeze({ eu: "eu", us: "us" });
const idOf = (plan: string) => {
  if (plan === "free") return "free";
  return "paid";
};

class Session {
  static FALLBACK = "session";
  #id = Session.FALLBACK;
  readonly #team: string;
  constructor(team = "team") {
    this.#team = team;
  }

  async start(account: string) {
    await Rupt.attach({ client_id: this.#id, account });
  }

  async startTeam(account: string) {
    await Rupt.attach({ client_id: this.#team, account });
  }
}

async function startIn(region: "eu" | "us", account: string) {
  await Rupt.attach({ client_id: IDS[region] ?? IDS.us, account });
}

async function startWith({ id, account }: { id: string; account: string }) {
  await Rupt.attach({ client_id: id, account });
}

async function startAs(plan: string, options: { id: string; account: string }) {
  await Rupt.attach({ client_id: options.id, account: options.account });
  await Rupt.attach({ client_id: idOf(plan), account: options.account });
}

// Each id may be one that a call above is given: two clients would be made of it.
export async function startAll(account: string) {
  await new Session().start(account);
  await new Session("team").startTeam(account);
  await startIn("eu", account);
  await startWith({ id: "written", account });
  await startAs("paid", { id: "given", account });
  await Rupt.attach({ client_id: "eu", account });
  await Rupt.attach({ client_id: "paid", account });
  await Rupt.attach({ client_id: "session", account });
  await Rupt.attach({ client_id: "team", account });
  await Rupt.attach({ client_id: "written", account });
  await Rupt.attach({ client_id: "given", account });
}
