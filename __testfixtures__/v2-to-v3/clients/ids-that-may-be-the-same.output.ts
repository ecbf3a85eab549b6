import Rupt from "@ruptjs/client";

const clients = new Map<string, Rupt>();

function getRupt(clientId: string) {
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    clients.set(clientId, client);
  }
  return client;
}

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
    await getRupt(this.#id).evaluate.access({ user: account });
  }

  async startTeam(account: string) {
    await getRupt(this.#team).evaluate.access({ user: account });
  }
}

async function startIn(region: "eu" | "us", account: string) {
  await getRupt(IDS[region] ?? IDS.us).evaluate.access({ user: account });
}

async function startWith({ id, account }: { id: string; account: string }) {
  await getRupt(id).evaluate.access({ user: account });
}

async function startAs(plan: string, options: { id: string; account: string }) {
  await getRupt(options.id).evaluate.access({ user: options.account });
  await getRupt(idOf(plan)).evaluate.access({ user: options.account });
}

// Each id may be one that a call above is given: two clients would be made of it.
export async function startAll(account: string) {
  await new Session().start(account);
  await new Session("team").startTeam(account);
  await startIn("eu", account);
  await startWith({ id: "written", account });
  await startAs("paid", { id: "given", account });
  await getRupt("eu").evaluate.access({ user: account });
  await getRupt("paid").evaluate.access({ user: account });
  await getRupt("session").evaluate.access({ user: account });
  await getRupt("team").evaluate.access({ user: account });
  await getRupt("written").evaluate.access({ user: account });
  await getRupt("given").evaluate.access({ user: account });
}
