import { icons } from "./icons.js";
import { getGlobal, win } from "./win.js";

const NAME = "Rupt";

export function legacy(account) {
  win.Rupt.attach({ client_id: "leg", account });
  getGlobal().Rupt.detach({ account });
  window[NAME].getHash();
  const script = document.createElement("script");
  script.textContent = `Rupt.attach({ client_id: "leg", account: "${account}" })`;
  script.title = icons.Rupt;
  document.body.append(script);
}

export function later(options) {
  const { [NAME]: sdk } = window;
  sdk.attach(options);
  "Rupt.attach".split(".").reduce((object, key) => object[key], window)(options);
  for (const key in window) if (key === "Rupt") window[key].attach(options);
}
