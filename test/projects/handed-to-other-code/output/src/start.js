const options = { client_id: "pk_parameter", account: "ada" };

export function start(given) {
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  given.attach(options);
}

// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
bus.on("sdk:ready", (ready) => ready.attach({ client_id: "pk_event", account: "ada" }));

// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
export const later = () => window.sdk.attach({ client_id: "pk_window", account: "ada" });
