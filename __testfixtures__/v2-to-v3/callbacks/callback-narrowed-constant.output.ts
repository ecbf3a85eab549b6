import Rupt from "@ruptjs/client";

let client: Rupt | undefined;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: "cl_narrowed" });
  }
  return client;
}

const banner = typeof document === "undefined" ? null : document.querySelector("#banner");

export function start(account: string) {
  if (!banner) return;
  void getRupt().evaluate.access({
    user: account,
    on_logout: () => {
      banner.remove();
    },
  });
}
