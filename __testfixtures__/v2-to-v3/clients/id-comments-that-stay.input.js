import { attach } from "rupt";

const PREFIX = "client";
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
  attach(options);
  attach(other);
}
