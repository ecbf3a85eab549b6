import Rupt from "rupt";

const banner = typeof document === "undefined" ? null : document.querySelector("#banner");

export function start(account: string) {
  if (!banner) return;
  void Rupt.attach({
    client_id: "cl_narrowed",
    account,
    on_current_device_logout: () => {
      banner.remove();
    },
  });
}
