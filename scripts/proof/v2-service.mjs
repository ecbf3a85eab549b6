// What the real v2 SDK talks to, answered inside of the browser: its API, its event stream, and the two addresses pages load it from.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const CORS = { "access-control-allow-origin": "*", "access-control-allow-headers": "*" };
const SCRIPTS = {
  "https://cdn.rupt.dev/js/rupt.js": "rupt/index.js",
  "https://esm.sh/rupt@2.24.1": "rupt/index.mjs",
};
const ATTACHED = {
  success: true,
  attached_devices: 1,
  device_id: "device_1",
  default_device_limit: 5,
  block_over_usage: false,
  access: "access_1",
  identity: "identity_1",
};

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {(call: object) => void} record told of every call that reaches the service
 * @returns {Promise<{ logout: () => Promise<void> }>} what signs the attached device out
 */
export async function startV2Service(context, record) {
  let streams = [];
  const json = (route, body) => route.fulfill({ json: body, headers: CORS });

  await context.route("https://api.rupt.dev/**", async (route) => {
    const request = route.request();
    const { pathname } = new URL(request.url());
    if (request.method() === "OPTIONS") return route.fulfill({ status: 204, headers: CORS });
    if (pathname.endsWith("/listen")) return void streams.push(route);
    const clientId = /^Basic ([^:]*)/.exec(request.headers().authorization ?? "")?.[1];
    const { user, email, phone, metadata } = request.postDataJSON() ?? {};
    if (pathname === "/v2/device/attach")
      record({ sdk: "v2", call: "access", clientId, user, email, phone, metadata });
    else record({ sdk: "v2", call: pathname.replace(/^\/v2\/|device_1\//g, ""), clientId, user });
    return json(route, ATTACHED);
  });
  for (const [address, file] of Object.entries(SCRIPTS))
    await context.route(address, (route) =>
      route.fulfill({
        body: readFileSync(require.resolve(file)),
        contentType: "text/javascript",
        headers: CORS,
      }),
    );

  return {
    async logout() {
      const open = streams;
      streams = [];
      const body = `data: ${JSON.stringify({ action: "logout" })}\n\n`;
      const headers = { ...CORS, "content-type": "text/event-stream" };
      // Streams of pages that were left cannot be answered any more.
      await Promise.allSettled(open.map((route) => route.fulfill({ body, headers })));
    },
  };
}
