const options = { client_id: "pk_parameter", account: "ada" };

export function start(given) {
  given.attach(options);
}

bus.on("sdk:ready", (ready) => ready.attach({ client_id: "pk_event", account: "ada" }));

export const later = () => window.sdk.attach({ client_id: "pk_window", account: "ada" });
