import { icons } from "./icons.js";
import { getGlobal, win } from "./win.js";

// TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
const NAME = "Rupt";

export function legacy(account) {
  // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
  win.Rupt.attach({ client_id: "leg", account });
  // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
  getGlobal().Rupt.detach({ account });
  window[NAME].getHash();
  const script = document.createElement("script");
  // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
  script.textContent = `Rupt.attach({ client_id: "leg", account: "${account}" })`;
  script.title = icons.Rupt;
  document.body.append(script);
}

export function later(options) {
  // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
  const { [NAME]: sdk } = window;
  sdk.attach(options);
  // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
  "Rupt.attach".split(".").reduce((object, key) => object[key], window)(options);
  // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
  for (const key in window) if (key === "Rupt") window[key].attach(options);
}
