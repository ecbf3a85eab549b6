import Rupt from "@ruptjs/client";

const PREFIX = "client";

const rupt = new Rupt({ clientId: PREFIX + "-web" });

const ruptClient = new Rupt({ clientId: PREFIX +
    "-app" });

const options = {
  // The web app.
  client_id: PREFIX + /* note */ "-web", // end
};
const other = {
  client_id: PREFIX + // by line
    "-app",
};

export function guard() {
  show(options.account, other.account);
  rupt.evaluate.access({});
  ruptClient.evaluate.access({});
}
