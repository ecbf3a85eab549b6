import { config, ids } from "./config.js";

const set = ({ app }) => {
  app.id = "client-app-2";
};

export function setUp() {
  ids.reverse().unshift("client-list-2");
  const { web } = config;
  web.id = "client-web-2";
  set(config);
  for (const each of Object.values(config)) if (each.id === "client-desk") each.id = "client-desk-2";
  config.kiosk.find(({ id }) => id === "client-kiosk").id = "client-kiosk-2";
}
